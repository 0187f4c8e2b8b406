import { useEffect, useState } from 'react'
import { useT, useWordOf } from '../../../locales/language.ts'
import { Note } from '../../../ui/notices/note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Toasts } from '../../../ui/notices/toasts.tsx'
import { DeskList } from './desk-list.tsx'
import { countsOf, linesOf, type Door, type DoorLine } from './door.ts'
import { DoorCode } from './door-code.tsx'
import type { Desk, DoorDesk } from './door-desk.ts'
import { DoorHead } from './door-head.tsx'
import styles from './door.module.css'
import { DoorNotes } from './door-notes.tsx'
import { DoorQuestions } from './door-questions.tsx'
import { PaperEntry } from './paper-entry.tsx'
import { useDesk } from './use-desk.ts'

const meetingId = new URLSearchParams(window.location.search).get('meeting') ?? ''

/** The sign-in desk at the door of one meeting. It works with the network off; what is tapped stays on the device. */
export function DoorPage() {
  const t = useT()
  const { desk, keeper, canReopen } = useDesk(meetingId)
  const [way, setWay] = useState<'desk' | 'paper'>('desk')
  const [code, setCode] = useState(false)
  useEffect(() => {
    document.title = `${desk.door?.meeting.title ?? t('door.title')} · 同心`
  }, [desk.door?.meeting.title, t])
  return (
    <div className={styles['page']}>
      <DoorHead desk={desk} meetingId={meetingId} way={way} onWay={setWay} onCode={() => setCode(true)} />
      <main className={styles['main']}>
        <DoorNotes desk={desk} keeper={keeper} canReopen={canReopen} />
        {desk.door ? (
          <DoorBody door={desk.door} desk={desk} keeper={keeper} way={way} />
        ) : desk.line === 'looking' ? (
          <Loading lines={8} />
        ) : null}
      </main>
      {code && desk.door ? (
        <DoorCode door={desk.door} offline={desk.line === 'offline'} onClose={() => setCode(false)} />
      ) : null}
      <Toasts />
    </div>
  )
}

interface BodyProps {
  door: Door
  desk: Desk
  keeper: DoorDesk
  way: 'desk' | 'paper'
}

function DoorBody({ door, desk, keeper, way }: BodyProps) {
  const t = useT()
  const wordOf = useWordOf()
  const lines = linesOf(door, desk.marks)
  const refusal = door.can.mark
  return (
    <>
      <Counters lines={lines} />
      <DoorQuestions questions={door.questions} online={desk.line !== 'offline'} keeper={keeper} />
      {refusal === true ? null : (
        <Note tone="warn">
          {t('door.notNow', { reason: wordOf('reasons', refusal, wordOf('errors', refusal)).replace(/[。.]$/, '') })}
        </Note>
      )}
      {way === 'desk' ? (
        <DeskList lines={lines} closed={refusal !== true} keeper={keeper} reasonNeeded={door.reasonNeeded} />
      ) : (
        <PaperEntry lines={lines} closed={refusal !== true} keeper={keeper} reasonNeeded={door.reasonNeeded} />
      )}
    </>
  )
}

function Counters({ lines }: { lines: readonly DoorLine[] }) {
  const t = useT()
  const counts = countsOf(lines)
  return (
    <dl className={styles['counters']} aria-live="polite">
      {(['due', 'came', 'away', 'missing'] as const).map((name) => (
        <div key={name} data-name={name}>
          <dt>{t(`door.${name}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
      {counts.observers > 0 ? <p>{t('door.observers', { count: counts.observers })}</p> : null}
    </dl>
  )
}
