import { useLanguage, useT } from '../../locales/language.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import type { DutyState, Turn } from './duty.ts'
import styles from './year-grid.module.css'
import { useSpanName } from './use-span-name.ts'

interface Row {
  duty: string
  name: { zh: string; en: string }
  subjectName: string | null
  turns: Turn[]
}

interface Props {
  year: number
  rows: readonly Row[]
  onOpen: (turn: Turn) => void
}

const signs: Record<DutyState, string> = { done: '✓', late: '迟', missed: '缺', waived: '免', due: '○', ahead: '·' }
const legend: readonly DutyState[] = ['done', 'late', 'missed', 'waived', 'due', 'ahead']

/** What is due against the months of the year; every field opens its records. */
export function YearGrid({ year, rows, onOpen }: Props) {
  const t = useT()
  return (
    <SectionCard title={t('duties.yearTitle', { year })} aside={<Legend />}>
      <div className={styles['months']} aria-hidden="true">
        <span />
        <ol>
          {Array.from({ length: 12 }, (_, at) => (
            <li key={at}>{t('duties.monthShort', { number: at + 1 })}</li>
          ))}
        </ol>
      </div>
      <ul role="list" className={styles['rows']}>
        {rows.map((row) => (
          <GridRow key={`${row.duty} ${row.turns[0]?.subjectId ?? ''}`} year={year} row={row} onOpen={onOpen} />
        ))}
      </ul>
    </SectionCard>
  )
}

function Legend() {
  const t = useT()
  return (
    <ul role="list" className={styles['legend']} aria-label={t('duties.legend')}>
      {legend.map((state) => (
        <li key={state}>
          <span className={styles['sign']} data-state={state} aria-hidden="true">
            {signs[state]}
          </span>
          {t(`duties.states.${state}`)}
        </li>
      ))}
    </ul>
  )
}

function GridRow({ year, row, onOpen }: { year: number; row: Row; onOpen: Props['onOpen'] }) {
  const language = useLanguage()
  const name = language === 'en' ? row.name.en : row.name.zh
  return (
    <li className={styles['row']}>
      <h3>
        {name}
        {row.subjectName ? <small>{row.subjectName}</small> : null}
      </h3>
      <ol role="list" className={styles['cells']}>
        {groupsOf(row.turns, year).map(({ from, through, turns }) => (
          <li
            key={`${from}-${turns[0]?.key ?? ''}`}
            style={{ '--from': from, '--months': through - from + 1 } as object}
          >
            {turns.map((turn) => (
              <TurnField key={turn.key} name={name} turn={turn} onOpen={onOpen} />
            ))}
          </li>
        ))}
      </ol>
    </li>
  )
}

function TurnField({ name, turn, onOpen }: { name: string; turn: Turn; onOpen: Props['onOpen'] }) {
  const t = useT()
  const spanName = useSpanName()
  const counted = turn.needed > 1 ? t('duties.counted', { had: turn.had, needed: turn.needed }) : null
  const said = [name, turn.subjectName, spanName(turn), counted, t(`duties.states.${turn.state}`)].filter(Boolean)
  return (
    <button
      type="button"
      className={styles['field']}
      data-state={turn.state}
      data-strictness={turn.strictness}
      title={said.join(' ')}
      onClick={() => onOpen(turn)}
    >
      <span className="unseen">{said.join(' ')}</span>
      <span aria-hidden="true">{counted ?? signs[turn.state]}</span>
      <small aria-hidden="true">{spanName(turn)}</small>
    </button>
  )
}

interface Group {
  from: number
  through: number
  turns: Turn[]
}

/** Turns beside each other: those shorter than a month share the month in which they are due. */
function groupsOf(turns: readonly Turn[], year: number): Group[] {
  const groups: Group[] = []
  for (const turn of turns) {
    const isShort = turns.length > 12
    const [from, through] = isShort
      ? [monthIn(turn.dueOn, year), monthIn(turn.dueOn, year)]
      : [monthIn(turn.from, year), monthIn(turn.through, year)]
    const last = groups.at(-1)
    if (isShort && last?.from === from) last.turns.push(turn)
    else groups.push({ from, through, turns: [turn] })
  }
  return groups
}

/** The month of a day within a year; days before and after count to its ends. */
function monthIn(day: string, year: number): number {
  if (day < `${year}-01-01`) return 1
  return day > `${year}-12-31` ? 12 : Number(day.slice(5, 7))
}
