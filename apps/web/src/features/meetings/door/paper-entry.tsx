import { attendanceStates, type AttendanceState } from '@tongxin/domain/meetings/attendance'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useT } from '../../../locales/language.ts'
import { isMeant, type DoorLine } from './door.ts'
import type { DoorDesk } from './door-desk.ts'
import styles from './door.module.css'
import { LateReason } from './late-reason.tsx'
import { PersonCard } from './person-card.tsx'

interface Props {
  lines: readonly DoorLine[]
  closed: boolean
  reasonNeeded: boolean
  keeper: DoorDesk
}

const offered = 6

/** The paper list by keyboard: number, initials or name, Enter, the next. */
export function PaperEntry({ lines, closed, reasonNeeded, keeper }: Props) {
  const t = useT()
  const [state, setState] = useState<AttendanceState>('present')
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<readonly string[]>([])
  const shut = closed || (reasonNeeded && !reason.trim())
  const mark = (line: DoorLine, as: AttendanceState | null) => {
    setDone((before) => [line.personId, ...before.filter((id) => id !== line.personId)])
    return keeper.mark(line.personId, as, 'paper', reasonNeeded ? reason.trim() : undefined)
  }
  const entered = done.flatMap((id) => lines.find(({ personId }) => personId === id) ?? [])
  return (
    <>
      <p>{t('door.paperLead')}</p>
      {reasonNeeded ? <LateReason reason={reason} onReason={setReason} /> : null}
      <div className={styles['paper']}>
        <Finder lines={lines} shut={shut} onTake={(line) => mark(line, state)} />
        <select
          aria-label={t('door.paperState')}
          value={state}
          onChange={(event) => setState(event.target.value as AttendanceState)}
        >
          {attendanceStates.map((one) => (
            <option key={one} value={one}>
              {t(`door.marks.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {entered.length > 0 ? <h2>{t('door.paperDone')}</h2> : null}
      <ul role="list" className={styles['people']} aria-label={t('door.paperDone')}>
        {entered.map((line) => (
          <PersonCard key={line.personId} line={line} closed={shut} onMark={mark} />
        ))}
      </ul>
    </>
  )
}

interface FinderProps {
  lines: readonly DoorLine[]
  shut: boolean
  onTake: (line: DoorLine) => void
}

/** The one field: what is typed shows whom Enter will mark before it is pressed. */
function Finder({ lines, shut, onTake }: FinderProps) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const search = typed.trim().toLowerCase()
  useEffect(() => field.current?.focus(), [])
  // Who is not marked yet comes first.
  const meant = search === '' ? [] : lines.filter((line) => isMeant(line, search))
  const found = [...meant.filter(({ state }) => state === null), ...meant.filter(({ state }) => state !== null)].slice(
    0,
    offered,
  )
  const take = (line: DoorLine | undefined) => {
    if (!line || shut) return
    onTake(line)
    setTyped('')
    setAt(0)
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') take(found[at])
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }
  return (
    <div className={styles['finder']}>
      <input
        ref={field}
        autoComplete="off"
        aria-label={t('door.paperField')}
        placeholder={t('door.paperField')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <Candidates found={found} at={at} onTake={take} />
    </div>
  )
}

interface CandidatesProps {
  found: readonly DoorLine[]
  at: number
  onTake: (line: DoorLine) => void
}

/** The chosen one is said aloud as well as shown. */
function Candidates({ found, at, onTake }: CandidatesProps) {
  const t = useT()
  return (
    <>
      <p className="unseen" role="status">
        {found[at]?.name ?? ''}
      </p>
      <ul role="list" aria-label={t('door.paperCandidates')} hidden={found.length === 0}>
        {found.map((line, index) => (
          <li key={line.personId}>
            <button type="button" tabIndex={-1} data-chosen={index === at} onClick={() => onTake(line)}>
              <span>{line.number}</span> <b>{line.name}</b> <small>{line.unitName}</small>{' '}
              {line.state ? t(`door.marks.${line.state}`) : ''}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
