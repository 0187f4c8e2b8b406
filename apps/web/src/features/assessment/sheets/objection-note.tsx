import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { StatusTag, type Tone } from '../../../ui/status-tag.tsx'
import { ObjectionActs } from './objection-acts.tsx'
import styles from './sheets.module.css'
import type { Objection } from './round-sheet.ts'

const tones: Record<Objection['state'], Tone> = { open: 'warn', answered: 'good', withdrawn: 'muted' }

interface Props {
  objection: Objection
  /** Names the item, where the objection does not stand below it. */
  named?: boolean
}

/** An objection with its deadline, its answer, and what can be done about it. */
export function ObjectionNote({ objection, named = false }: Props) {
  const t = useT()
  const dates = useDates()
  const { kind, state, wording, raisedBy, raisedAt, answerUntil, enteredFor } = objection
  return (
    <div className={styles['objection']}>
      <p className={styles['line']}>
        <strong>
          {t(`sheets.kinds.${kind}`)}
          {named ? ` · ${objection.nodeTitle ?? t('sheets.whole')}` : ''}
        </strong>
        <StatusTag tone={tones[state]}>{t(`sheets.objectionStates.${state}`)}</StatusTag>
        {enteredFor ? <StatusTag tone="muted">{t('sheets.enteredFor')}</StatusTag> : null}
      </p>
      <p>{wording}</p>
      <p className={styles['meta']}>
        {[
          raisedBy,
          dates.moment(raisedAt),
          state === 'open' ? t('sheets.answerUntil', { day: dates.day(answerUntil) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {objection.answer ? <Answer objection={objection} /> : null}
      <ObjectionActs objection={objection} />
    </div>
  )
}

function Answer({ objection }: { objection: Objection }) {
  const t = useT()
  const dates = useDates()
  const { outcome, answer, answeredBy, answeredAt, appealUntil } = objection
  return (
    <div className={styles['answer']}>
      <p>
        {outcome ? <strong>{t(`sheets.outcomes.${outcome}`)}　</strong> : null}
        {answer}
      </p>
      <p className={styles['meta']}>
        {[
          answeredBy,
          answeredAt ? dates.moment(answeredAt) : null,
          appealUntil && objection.can.appeal === true
            ? t('sheets.appealUntil', { day: dates.day(appealUntil) })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
