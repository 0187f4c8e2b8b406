import { attendanceStates, type AttendanceState } from '@tongxin/domain/meetings/attendance'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Icon } from '../../../ui/icon.tsx'
import { showOf, type DoorLine } from './door.ts'
import styles from './door.module.css'

interface Props {
  line: DoorLine
  closed: boolean
  onMark: (line: DoorLine, state: AttendanceState | null) => unknown
}

/** One person: a tap anywhere marks as present; what was marked says so, with the way back. */
export function PersonCard({ line, closed, onMark }: Props) {
  const t = useT()
  const { name, number, unitName, position, state, dueAs } = line
  const where = [unitName, position, dueAs === 'observer' ? t('door.observer') : null].filter(Boolean).join(' · ')
  const who = (
    <>
      <span className={styles['number']}>{number}</span>
      <b>{name}</b>
      <small>{where}</small>
      <Standing line={line} />
    </>
  )
  const came = showOf(state) === 'came'
  const label =
    state === null ? t('door.markPresent', { name }) : t('door.onLeaveAsk', { name, state: t(`door.marks.${state}`) })
  return (
    <li
      className={styles['person']}
      data-show={state === null ? 'missing' : state === 'absent' ? 'absent' : showOf(state)}
    >
      {came || closed ? (
        <div className={styles['who']}>{who}</div>
      ) : (
        <button type="button" className={styles['who']} aria-label={label} onClick={() => onMark(line, 'present')}>
          {who}
        </button>
      )}
      {closed ? null : <Otherwise line={line} onMark={onMark} />}
    </li>
  )
}

function Standing({ line: { state, markedAt, waiting } }: { line: DoorLine }) {
  const t = useT()
  const dates = useDates()
  if (state === null) return null
  const came = showOf(state) === 'came'
  return (
    <span className={styles['standing']}>
      <Icon name={came ? 'check' : state === 'absent' ? 'cross' : 'clock'} size={1} />{' '}
      {[t(`door.marks.${state}`), came && markedAt ? dates.time(markedAt) : null, waiting ? t('door.waiting') : null]
        .filter(Boolean)
        .join(' · ')}
    </span>
  )
}

function Otherwise({ line, onMark }: Pick<Props, 'line' | 'onMark'>) {
  const t = useT()
  const { name, state } = line
  return (
    <div className={styles['otherwise']}>
      {state === null ? null : (
        <button type="button" aria-label={t('door.takeBackOf', { name })} onClick={() => onMark(line, null)}>
          {t('door.takeBack')}
        </button>
      )}
      <select
        aria-label={t('door.otherwiseOf', { name })}
        value=""
        onChange={(event) => onMark(line, event.target.value as AttendanceState)}
      >
        <option value="" disabled>
          {t('door.otherwise')}
        </option>
        {attendanceStates
          .filter((one) => one !== state)
          .map((one) => (
            <option key={one} value={one}>
              {t(`door.marks.${one}`)}
            </option>
          ))}
      </select>
    </div>
  )
}
