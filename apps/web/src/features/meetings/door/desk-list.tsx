import { useDeferredValue, useState } from 'react'
import { useT } from '../../../locales/language.ts'
import { isMeant, showOf, shows, type DoorLine, type Show } from './door.ts'
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

/** Find somebody and tap once. */
export function DeskList({ lines, closed, reasonNeeded, keeper }: Props) {
  const t = useT()
  const [search, setSearch] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [unit, setUnit] = useState('')
  const [reason, setReason] = useState('')
  const found = useDeferredValue(search.trim().toLowerCase())
  const shut = closed || (reasonNeeded && !reason.trim())
  const units = [...new Set(lines.flatMap(({ unitName }) => unitName ?? []))]
  const shown = lines.filter(
    (line) =>
      isMeant(line, found) &&
      (show === 'all' || showOf(line.state) === show) &&
      (unit === '' || line.unitName === unit),
  )
  const mark = (line: DoorLine, state: DoorLine['state']) => {
    setSearch('')
    return keeper.mark(line.personId, state, 'screen', reasonNeeded ? reason.trim() : undefined)
  }
  /** Enter marks the one who is left of the search. */
  const takeOnly = () => {
    const [only, ...others] = shown
    if (only && others.length === 0 && only.state === null && !shut) void mark(only, 'present')
  }
  return (
    <>
      {reasonNeeded ? <LateReason reason={reason} onReason={setReason} /> : null}
      <div className={styles['tools']} data-screen-only>
        <input
          type="search"
          autoComplete="off"
          aria-label={t('door.find')}
          placeholder={t('door.find')}
          value={search}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) takeOnly()
          }}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div role="group" aria-label={t('door.show')} className={styles['ways']}>
          {shows.map((one) => (
            <button key={one} type="button" aria-pressed={show === one} onClick={() => setShow(one)}>
              {t(`door.shows.${one}`)}
            </button>
          ))}
        </div>
        <UnitChoice units={units} unit={unit} onUnit={setUnit} />
      </div>
      {shown.length === 0 ? <p>{t('door.nobody')}</p> : null}
      <ul role="list" className={styles['people']} aria-label={t('door.byDesk')}>
        {shown.map((line) => (
          <PersonCard key={line.personId} line={line} closed={shut} onMark={mark} />
        ))}
      </ul>
    </>
  )
}

function UnitChoice({
  units,
  unit,
  onUnit,
}: {
  units: readonly string[]
  unit: string
  onUnit: (unit: string) => void
}) {
  const t = useT()
  if (units.length < 2) return null
  return (
    <select aria-label={t('door.unit')} value={unit} onChange={(event) => onUnit(event.target.value)}>
      <option value="">{t('door.everyUnit')}</option>
      {units.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}
