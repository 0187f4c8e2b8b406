import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useLanguage, useT, useWordOf } from '../../../locales/language.ts'
import { ChoiceField, TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { AdoptingMeeting } from '../schemes/adopting-meeting.tsx'
import styles from './round-page.module.css'
import { wordsFor, type Proposal, type Round } from './round.ts'

interface Values {
  meetingId: string
  decisionId?: string
  raised?: Record<string, string | undefined>
  decided?: Record<string, { grade?: string; reason?: string } | undefined>
}

/** Records the meeting that adopted a round: what it was asked, what it decided about ties and raised quotas. */
export function AdoptRound({ round, onClose }: { round: Round; onClose: () => void }) {
  const t = useT()
  const wordOf = useWordOf()
  const proposal = useQuery(ask(api.rounds.proposal, { id: round.id }))
  const adopt = useAct(api.rounds.adopt, { touches: ['sheets', 'tasks'] })
  const send = (values: Values) => adopt.send({ id: round.id, version: round.version, ...decisionsOf(values) })
  return (
    <FormDrawer<Values> open title={t('rounds.adopt')} onClose={onClose} done={t('rounds.adopted')} onSubmit={send}>
      <ErrorNote error={proposal.error} />
      {proposal.data ? null : <Loading lines={4} />}
      {proposal.data && proposal.data.hindrances.length > 0 ? (
        <Note tone="warn">
          {t('rounds.hindrances')}：
          {proposal.data.hindrances.map((code) => wordOf('reasons', code)).join(t('ui.comma'))}
        </Note>
      ) : null}
      {proposal.data ? <Quotas proposal={proposal.data} who={wordsFor(round.subject)} /> : null}
      <AdoptingMeeting />
    </FormDrawer>
  )
}

function decisionsOf({ meetingId, decisionId, raised = {}, decided = {} }: Values) {
  return {
    meetingId,
    ...(decisionId && { decisionId }),
    raised: Object.entries(raised).flatMap(([grade, reason]) => (reason?.trim() ? [{ grade, reason }] : [])),
    decided: Object.entries(decided).flatMap(([subjectId, one]) =>
      one?.grade ? [{ subjectId, grade: one.grade, reason: one.reason ?? '' }] : [],
    ),
  }
}

function Quotas({ proposal, who }: { proposal: Proposal; who: ReturnType<typeof wordsFor> }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <>
      <p>{t('rounds.proposalLead')}</p>
      {proposal.quotas.map((quota) => (
        <div key={quota.grade} className={styles['quota']}>
          <strong>{t(`rounds.${who}.quotaText`, quota)}</strong>
          <small>{quota.words[words]}</small>
          {quota.raised ? (
            <TextField
              name={['raised', quota.grade]}
              label={t(`rounds.${who}.raised`, quota.raised)}
              hint={t('rounds.raisedReason')}
              max={300}
            />
          ) : null}
          {quota.tied.length > 0 ? <Ties tied={quota.tied} grades={proposal.grades.map(({ grade }) => grade)} /> : null}
        </div>
      ))}
    </>
  )
}

/** Those who cannot be told apart at the border of a quota: the meeting says who has the grade, and why. */
function Ties({ tied, grades }: { tied: Proposal['quotas'][number]['tied']; grades: readonly string[] }) {
  const t = useT()
  return (
    <>
      <Note tone="warn">{t('rounds.tied')}</Note>
      {tied.map(({ subjectId, name }) => (
        <div key={subjectId}>
          <ChoiceField
            name={['decided', subjectId, 'grade']}
            label={`${name} · ${t('rounds.tiedGrade')}`}
            required
            options={grades.map((grade) => ({ value: grade, label: grade }))}
          />
          <TextField
            name={['decided', subjectId, 'reason']}
            label={`${name} · ${t('rounds.tiedReason')}`}
            required
            max={300}
          />
        </div>
      ))}
    </>
  )
}
