import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { HandlingSection } from './handling/handling-section.tsx'
import { RatingSection } from './outcome/rating-section.tsx'
import { ProposalActs } from './proposal-acts.tsx'
import styles from './proposal-page.module.css'
import { ProposalState } from './proposal-state.tsx'
import type { Proposal } from './proposal.ts'
import { ProposerList } from './proposer-list.tsx'

/** One proposal as a 办理单: sheet, text, handling, ratings, and what happened. */
export function ProposalPage() {
  const { proposalId = '' } = useParams({ strict: false }) as { proposalId?: string }
  const proposal = useQuery(ask(api.proposals.read, { id: proposalId }))
  if (proposal.error) return <ErrorNote error={proposal.error} onRetry={proposal.refetch} />
  if (!proposal.data) return <Loading lines={10} />
  return <Open proposal={proposal.data} />
}

const handled = ['in_handling', 'replied', 'closed', 'archived', 'merged']

function Open({ proposal }: { proposal: Proposal }) {
  const t = useT()
  return (
    <div className={styles['page']}>
      <PageHeader
        below
        title={proposal.title || t('proposals.writing.title')}
        status={<ProposalState state={proposal.state} />}
      />
      {proposal.askedToSign ? <Invitation proposal={proposal} /> : null}
      <Sheet proposal={proposal} />
      <SectionCard title={t('proposals.text')}>
        <Text proposal={proposal} />
      </SectionCard>
      {handled.includes(proposal.state) ? (
        <>
          <HandlingSection proposal={proposal} />
          <RatingSection proposal={proposal} />
        </>
      ) : null}
      <SectionCard title={t('proposals.steps')}>
        <Steps proposal={proposal} />
      </SectionCard>
      <ProposalActs proposal={proposal} />
    </div>
  )
}

/** Two presses from the message: the page, and the answer. */
function Invitation({ proposal: { id, can } }: { proposal: Proposal }) {
  const t = useT()
  const sign = useAct(api.proposals.sign, { touches: ['tasks'] })
  return (
    <Note>
      <p>{t('proposals.sign.asked')}</p>
      <div className={styles['choices']}>
        <Button look="main" allowed={can.coSign} busy={sign.busy} onPress={() => sign.run({ id, agree: true })}>
          {t('proposals.sign.agree')}
        </Button>
        <Button allowed={can.coSign} busy={sign.busy} onPress={() => sign.run({ id, agree: false })}>
          {t('proposals.sign.decline')}
        </Button>
      </div>
    </Note>
  )
}

function Sheet({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const dates = useDates()
  const day = (on: string | null) => (on ? dates.day(on) : '—')
  const { number, keyLeaderName, keySupervisorName, mergedHere, mergedInto } = proposal
  return (
    <BorderedForm title={t('proposals.sheet')}>
      <Cell label={t('proposals.number')}>{number ?? t('proposals.noNumber')}</Cell>
      <Cell label={t('proposals.year')}>{proposal.dutyYearTitle}</Cell>
      <Cell label={t('proposals.kind')}>{proposal.proposerKindName}</Cell>
      <Cell label={t('proposals.category')}>{proposal.categoryName ?? '—'}</Cell>
      <Cell label={t('proposals.proposers')} wide>
        <ProposerList proposers={proposal.proposers} />
      </Cell>
      <Cell label={t('proposals.submittedOn')}>{day(proposal.submittedOn)}</Cell>
      <Cell label={t('proposals.keyPeople')}>
        {keyLeaderName ? `${keyLeaderName}、${keySupervisorName ?? ''}` : '—'}
      </Cell>
      {proposal.refusalGroundName ? (
        <Cell label={t('proposals.refusedFor')} wide>
          {proposal.refusalGroundName}
        </Cell>
      ) : null}
      {proposal.convertedTo ? (
        <Cell label={t('proposals.convertedTo')} wide>
          {t(`proposals.acts.targets.${proposal.convertedTo}`)}
        </Cell>
      ) : null}
      {mergedInto ? (
        <Cell label={t('proposals.mergedInto')} wide>
          <Link to={`/proposals/${mergedInto}` as string}>{t('proposals.rates.records')}</Link>
        </Cell>
      ) : null}
      {mergedHere.length > 0 ? (
        <Cell label={t('proposals.mergedHere')} wide>
          {mergedHere.map((one) => (
            <p key={one.id}>
              <Link to={`/proposals/${one.id}` as string}>{`${one.number ?? ''} ${one.title}（${one.leadName}）`}</Link>
            </p>
          ))}
        </Cell>
      ) : null}
    </BorderedForm>
  )
}

function Text({ proposal }: { proposal: Proposal }) {
  const t = useT()
  return (['situation', 'analysis', 'suggestions'] as const).map((part) => (
    <section key={part} className={styles['text']}>
      <h3>{t(`proposals.writing.${part}`)}</h3>
      <p>{proposal[part] || '—'}</p>
    </section>
  ))
}

function Steps({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const entries = proposal.steps.toReversed().map((step) => ({
    key: String(step.number),
    at: dates.moment(step.at),
    title: [wordOf('proposals', `stepsOf.${step.act}`, step.act), step.detail['unit'] as string | undefined]
      .filter(Boolean)
      .join(' · '),
    by: [step.byName, step.enteredForName && t('proposals.enteredFor', { name: step.enteredForName })]
      .filter(Boolean)
      .join('，'),
    note: step.opinion,
  }))
  return <Timeline label={t('proposals.steps')} entries={entries} />
}
