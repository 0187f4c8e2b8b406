import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { ObjectionList } from '../sheets/objection-list.tsx'
import { CircularView } from './circular-view.tsx'
import { RoundActs } from './round-acts.tsx'
import { RoundForm } from './round-form.tsx'
import styles from './round-page.module.css'
import { RoundSheets } from './round-sheets.tsx'
import { RoundState } from './round-state.tsx'
import { roundSteps, type Round } from './round.ts'
import { VerificationList } from './verification-list.tsx'

/** One round as a 办理单: where it stands, its sheets, its verification, its objections, its circular. */
export function RoundPage() {
  const { roundId = '' } = useParams({ strict: false }) as { roundId?: string }
  const round = useQuery(ask(api.rounds.read, { id: roundId }))
  if (round.error) return <ErrorNote error={round.error} onRetry={round.refetch} />
  if (!round.data) return <Loading lines={10} />
  return <OpenRoundPage round={round.data} />
}

type Leaf = 'sheets' | 'verification' | 'objections' | 'circular'

function OpenRoundPage({ round }: { round: Round }) {
  const t = useT()
  const [leaf, setLeaf] = useState<Leaf>(round.state === 'verifying' ? 'verification' : 'sheets')
  const tabs = [
    { key: 'sheets' as const, title: t('rounds.leaves.sheets'), count: round.sheets },
    { key: 'verification' as const, title: t('rounds.leaves.verification'), count: round.verifications.length },
    { key: 'objections' as const, title: t('rounds.leaves.objections'), count: round.openObjections },
    { key: 'circular' as const, title: t('rounds.leaves.circular') },
  ]
  return (
    <div className={styles['page']}>
      <PageHeader below title={round.title} status={<RoundState state={round.state} />} />
      {round.state === 'cancelled' ? null : (
        <Steps
          label={t('rounds.way')}
          steps={roundSteps.map((key) => ({ key, title: t(`rounds.states.${key}`) }))}
          at={round.state}
        />
      )}
      <div className={styles['case']}>
        <RoundForm round={round} />
        <SectionCard title={t('rounds.history')}>
          <History round={round} />
        </SectionCard>
      </div>
      <Tabs label={round.title} tabs={tabs} chosen={leaf} onChoose={setLeaf}>
        {leaf === 'sheets' ? <RoundSheets round={round} /> : null}
        {leaf === 'verification' ? (
          <VerificationList verifications={round.verifications} subject={round.subject} />
        ) : null}
        {leaf === 'objections' ? <ObjectionList roundId={round.id} /> : null}
        {leaf === 'circular' ? <CircularView round={round} /> : null}
      </Tabs>
      <RoundActs round={round} />
    </div>
  )
}

function History({ round }: { round: Round }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const entries = round.history.map(({ at, type, by, note }, index) => ({
    key: `${at}${index}`,
    at: dates.moment(at),
    title: wordOf('events', type, type),
    by,
    note,
  }))
  return <Timeline label={t('rounds.history')} entries={entries} />
}
