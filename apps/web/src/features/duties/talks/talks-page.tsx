import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { TalksOf } from '../month-board.tsx'
import { RecordTalks } from './record-talks.tsx'
import styles from './talks-page.module.css'

export type Talks = Awaited<ReturnType<typeof api.duties.talks>>
type Talk = Talks['items'][number]

/** Heart-to-heart talks of a branch: who is still missing, and those that were held. */
export function TalksPage() {
  const t = useT()
  const { unitId = '' } = useParams({ strict: false }) as { unitId?: string }
  const talks = useQuery(ask(api.duties.talks, { id: unitId }))
  const [recording, setRecording] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Talk | null>(null)
  const columns = useTalkColumns()
  const data = talks.data && { items: talks.data.items, total: talks.data.items.length }
  const actions = (
    <Button look="main" icon="plus" onPress={() => setRecording(true)}>
      {t('duties.talk.record')}
    </Button>
  )
  if (talks.error) return <ErrorNote error={talks.error} onRetry={talks.refetch} />
  return (
    <>
      <PageHeader title={t('duties.talks')} below actions={actions}>
        {t('duties.talk.lead')}
      </PageHeader>
      {talks.data ? <Missing talks={talks.data} /> : null}
      <DataTable
        label={t('duties.talks')}
        answer={{ ...talks, data }}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t('duties.talk.none')}
        rowActs={(talk) => (
          <Button look="quiet" allowed={talk.canWithdraw} onPress={() => setWithdrawing(talk)}>
            {t('duties.talk.withdraw')}
          </Button>
        )}
      />
      {talks.data ? (
        <RecordTalks unitId={unitId} people={talks.data.people} open={recording} onClose={() => setRecording(false)} />
      ) : null}
      <WithdrawTalk talk={withdrawing} onClose={() => setWithdrawing(null)} />
    </>
  )
}

function Missing({ talks: { year, circles } }: { talks: Talks }) {
  const t = useT()
  if (circles.length === 0) return null
  return (
    <div className={styles['missing']}>
      <SectionCard title={`${t('duties.talks')} · ${year}`}>
        <dl>
          {circles.map((circle) => (
            <TalksOf key={circle.duty} circle={circle} shown={40} />
          ))}
        </dl>
      </SectionCard>
    </div>
  )
}

function WithdrawTalk({ talk, onClose }: { talk: Talk | null; onClose: () => void }) {
  const t = useT()
  const withdraw = useAct(api.duties.withdrawTalk, { done: t('duties.talk.withdrawn') })
  return (
    <ConfirmWithReason
      open={talk !== null}
      title={t('duties.talk.withdraw')}
      confirmLabel={t('duties.talk.withdraw')}
      grave
      onConfirm={async () => talk && withdraw.send({ id: talk.id })}
      onClose={onClose}
    >
      {t('duties.talk.withdrawLead')}
    </ConfirmWithReason>
  )
}

function useTalkColumns(): readonly Column<Talk>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'pair',
      title: t('duties.talk.pair'),
      primary: true,
      render: ({ one, other }) => t('duties.pairOf', { one, other }),
    },
    { key: 'day', title: t('duties.talk.day'), short: true, render: ({ on }) => dates.day(on) },
    { key: 'by', title: t('duties.talk.by'), short: true, render: ({ recordedBy }) => recordedBy },
    { key: 'at', title: t('duties.talk.at'), render: ({ recordedAt }) => dates.moment(recordedAt) },
  ]
}
