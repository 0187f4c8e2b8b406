import { useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Meeting } from './meeting.ts'
import styles from './minutes-view.module.css'

type Vote = NonNullable<Meeting['agenda'][number]['vote']>

/** What a vote came to, in a sentence with its numbers and its basis. */
export function VoteView({ vote, matters }: { vote: Vote; matters: Meeting['votingMatters'] }) {
  const t = useT()
  const matter = matters.find(({ key }) => key === vote.matter)?.name
  const names = (people: ReadonlyArray<{ name: string }>) => people.map(({ name }) => name).join('、')
  return (
    <div className={styles['vote']}>
      <span>
        <Outcome vote={vote} /> {[matter, t('records.handsText', vote)].filter(Boolean).join('：')}
      </span>
      <small>
        <Why vote={vote} />
      </small>
      {vote.recused.length > 0 ? <small>{t('records.recusedText', { names: names(vote.recused) })}</small> : null}
      {vote.opinions.map(({ personId, name, wording }) => (
        <small key={personId}>{`${t('records.opinionOf', { name })}：${wording}`}</small>
      ))}
      {vote.document ? <small>{t('records.lawOf', { document: vote.document, clause: vote.clause })}</small> : null}
    </div>
  )
}

function Outcome({ vote }: { vote: Vote }) {
  const t = useT()
  if (!vote.verdict.valid) return <StatusTag tone="warn">{t('records.invalid')}</StatusTag>
  return vote.verdict.passed ? (
    <StatusTag tone="good">{t('records.passed')}</StatusTag>
  ) : (
    <StatusTag tone="grave">{t('records.failed')}</StatusTag>
  )
}

function Why({ vote: { verdict, inFavour } }: { vote: Vote }) {
  const t = useT()
  const base = t(`records.bases.${verdict.baseKind}`, { count: verdict.base })
  switch (verdict.reason) {
    case 'counts_exceed_present':
      return t('records.verdicts.counts_exceed_present', { present: verdict.presentCounted })
    case 'quorum_not_met':
      return t('records.verdicts.quorum_not_met', { present: verdict.presentCounted, quorum: verdict.quorumNeeded })
    case 'no_rule':
      return t('records.verdicts.no_rule')
    default:
      return t(`records.verdicts.${verdict.reason}`, { inFavour, base, needed: verdict.neededInFavour })
  }
}
