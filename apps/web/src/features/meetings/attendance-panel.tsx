import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import styles from './attendance-panel.module.css'
import { AttendeeLine } from './attendee-line.tsx'
import { marks, type Attendee, type Meeting } from './meeting.ts'

const step = 60

/** Who is due and what became of it: one tap a state, “the rest present” for the end. */
export function AttendancePanel({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const [search, setSearch] = useState('')
  const [state, setState] = useState('')
  const [paper, setPaper] = useState('')
  const [shown, setShown] = useState(step)
  const found = useDeferredValue(search.trim().toLowerCase())
  const list = useQuery(ask(api.meetings.attendance, { id: meeting.id }))
  if (list.error) return <ErrorNote error={list.error} onRetry={list.refetch} />
  if (!list.data) return <Loading lines={6} />
  const items = list.data.items.filter(
    (line) => matches(line, found) && (state === '' || (line.state ?? 'unmarked') === state),
  )
  return (
    <>
      <div className={styles['tools']} data-screen-only>
        <input
          type="search"
          aria-label={t('meetings.findPerson')}
          placeholder={t('meetings.findPerson')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <select aria-label={t('meetings.state')} value={state} onChange={(event) => setState(event.target.value)}>
          <option value="">{t('meetings.all')}</option>
          <option value="unmarked">{t('meetings.unmarked')}</option>
          {marks.map((mark) => (
            <option key={mark} value={mark}>
              {t(`meetings.marks.${mark}`)}
            </option>
          ))}
        </select>
        {meeting.can.mark === true ? (
          <MarkRest meeting={meeting} items={list.data.items} paper={paper} onPaper={setPaper} />
        ) : null}
      </div>
      <ul role="list" className={styles['lines']} aria-label={t('meetings.tally')}>
        {items.slice(0, shown).map((line) => (
          <AttendeeLine key={line.personId} meeting={meeting} line={line} paperReason={paper} />
        ))}
      </ul>
      {items.length > shown ? (
        <Button onPress={() => setShown(shown + 200)}>{`${t('ui.more')}（${items.length - shown}）`}</Button>
      ) : null}
    </>
  )
}

function matches({ name, initials }: Attendee, found: string): boolean {
  return found === '' || name.includes(found) || initials.startsWith(found)
}

interface RestProps {
  meeting: Meeting
  items: readonly Attendee[]
  paper: string
  onPaper: (reason: string) => void
}

/** Marks everybody not marked yet as present; from a paper list afterwards with the reason (补录). */
function MarkRest({ meeting, items, paper, onPaper }: RestProps) {
  const t = useT()
  const mark = useAct(api.meetings.markMany, { done: t('meetings.saved') })
  const rest = items.filter(({ state }) => state === null)
  const send = () =>
    mark.run({
      id: meeting.id,
      marks: rest.map(({ personId }) => ({ personId, state: 'present' as const })),
      ...(paper && { source: 'paper' as const, lateEntryReason: paper }),
    })
  return (
    <>
      <input
        aria-label={`${t('meetings.paper')}：${t('meetings.paperReason')}`}
        placeholder={`${t('meetings.paper')}：${t('meetings.paperReason')}`}
        value={paper}
        maxLength={200}
        onChange={(event) => onPaper(event.target.value)}
      />
      <Button allowed={rest.length > 0 || 'nobody_unmarked'} busy={mark.busy} onPress={send}>
        {`${t('meetings.restPresent')}（${rest.length}）`}
      </Button>
    </>
  )
}
