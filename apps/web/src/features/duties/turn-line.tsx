import { Link } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import { toneOf, type Turn } from './duty.ts'
import styles from './month-board.module.css'

/** One duty of the month on one line: what, by when, how it stands, and the record behind it. */
export function TurnLine({ turn, onOpen }: { turn: Turn; onOpen: (turn: Turn) => void }) {
  const t = useT()
  const language = useLanguage()
  const dates = useDates()
  return (
    <li className={styles['line']}>
      <button type="button" className={styles['name']} onClick={() => onOpen(turn)}>
        {language === 'en' ? turn.name.en : turn.name.zh}
        {turn.subjectName ? <small>{turn.subjectName}</small> : null}
      </button>
      <span className={styles['state']}>
        <StatusTag tone={toneOf(turn)}>{t(`duties.states.${turn.state}`)}</StatusTag>
      </span>
      <span className={styles['when']}>
        <WhatThereIs turn={turn} />
        {turn.records.length === 0 && turn.waiver === null ? t('duties.dueOn', { day: dates.day(turn.dueOn) }) : null}
      </span>
    </li>
  )
}

/** The records by their day, a stamp where they were entered afterwards, what is convened, who waived. */
function WhatThereIs({ turn }: { turn: Turn }) {
  const t = useT()
  const dates = useDates()
  return (
    <>
      {turn.needed > 1 ? <span>{t('duties.counted', { had: turn.had, needed: turn.needed })}</span> : null}
      {turn.records.slice(0, 3).map(({ id, kind, on, enteredLate, adopted }) => (
        <span key={id}>
          {kind === 'meeting' ? <Link to={`/meetings/${id}` as string}>{dates.day(on)}</Link> : dates.day(on)}
          {enteredLate ? (
            <small>{t('duties.enteredLate', { day: dates.day(enteredLate.on), reason: enteredLate.reason })}</small>
          ) : null}
          {adopted ? null : <small>{t('duties.notAdopted')}</small>}
        </span>
      ))}
      {turn.records.length === 0
        ? turn.planned.slice(0, 1).map(({ id, on }) => (
            <Link key={id} to={`/meetings/${id}` as string}>
              {t('duties.planned', { day: dates.day(on) })}
            </Link>
          ))
        : null}
      {turn.waiver ? <span>{turn.waiver.reason}</span> : null}
    </>
  )
}
