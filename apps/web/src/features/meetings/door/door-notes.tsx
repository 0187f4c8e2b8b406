import { useState } from 'react'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { isRefusal } from '../../../ui/api-error.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useExplainError } from '../../../ui/notices/explain-error.ts'
import { Note } from '../../../ui/notices/note.tsx'
import type { Desk, DoorDesk } from './door-desk.ts'
import styles from './door.module.css'

interface Props {
  desk: Desk
  keeper: DoorDesk
  canReopen: boolean | null
}

/** What the device knows and what it cannot know, in plain words. */
export function DoorNotes({ desk, keeper, canReopen }: Props) {
  const t = useT()
  const dates = useDates()
  const { door, line } = desk
  const synced = door ? dates.time(door.at) : null
  return (
    <>
      <Connection desk={desk} canReopen={canReopen} />
      {line === 'offline' && synced ? <Note tone="warn">{t('door.knowsNot', { time: synced })}</Note> : null}
      {line === 'offline' && !door ? <Note tone="warn">{t('door.lost')}</Note> : null}
      {line === 'signed_out' ? (
        <Note tone="warn">
          {t('door.signInAgain')}{' '}
          <a href={`/sign-in?return=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
            {t('door.signIn')}
          </a>
        </Note>
      ) : null}
      {line === 'refused' ? <Refused desk={desk} keeper={keeper} /> : null}
      {desk.foreign > 0 ? <Note tone="warn">{t('door.otherOwner', { count: desk.foreign })}</Note> : null}
    </>
  )
}

function Connection({ desk, canReopen }: { desk: Desk; canReopen: boolean | null }) {
  const t = useT()
  const dates = useDates()
  const { door, line, marks, device } = desk
  const waiting = marks.filter(({ sent }) => sent === 0).length
  const devices = door?.devices ?? []
  const parts = [
    waiting > 0 ? t('door.toSend', { count: waiting }) : t('door.allSent'),
    door ? t('door.lastSynced', { time: dates.time(door.at) }) : t('door.neverSynced'),
    canReopen === null ? null : canReopen ? t('door.canReopen') : t('door.cannotReopen'),
  ]
  const list = devices.map(({ deviceId, byName, marks: count, lastAt }) =>
    t('door.device', {
      name: deviceId === device ? `${byName}·${t('door.deviceHere')}` : byName,
      count,
      time: dates.time(lastAt),
    }),
  )
  return (
    <div className={styles['connection']} data-line={line} role="status">
      <b>
        <Icon name={line === 'offline' ? 'alert' : 'check'} /> {t(line === 'offline' ? 'door.offline' : 'door.online')}
      </b>
      <span>{parts.filter(Boolean).join(' · ')}</span>
      <details>
        <summary>{t('door.keptHere')}</summary>
        {door ? <p>{t('door.kept', { time: dates.moment(door.keepUntil) })}</p> : null}
        {list.length > 0 ? <p>{t('door.devices', { count: list.length, list: list.join('、') })}</p> : null}
      </details>
    </div>
  )
}

function Refused({ desk, keeper }: { desk: Desk; keeper: DoorDesk }) {
  const t = useT()
  const explain = useExplainError()
  const [reason, setReason] = useState('')
  return (
    <Note tone="warn">
      {t('door.refused', { reason: explain(desk.refusal) })}
      {isRefusal(desk.refusal, 'reason_needed') ? (
        <form
          className={styles['reason']}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim()) void keeper.giveReason(reason.trim())
          }}
        >
          <input
            aria-label={t('door.paperReason')}
            placeholder={t('door.paperReason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button submits>{t('ui.save')}</Button>
        </form>
      ) : null}
    </Note>
  )
}
