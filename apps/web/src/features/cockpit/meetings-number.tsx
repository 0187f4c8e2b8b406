import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import type { Measure } from './method.ts'
import styles from './indicator-records.module.css'

/** How often a measure without an indicator of its own was lived in the year: its adopted meetings. */
export function MeetingsNumber({ measure }: { measure: Measure }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <NumberWithRecords
      label={measure.title[words]}
      value={measure.meetings}
      unit={t('cockpit.times')}
      formula={t('cockpit.meetingsFormula')}
      basis={measure.basis}
      size="figure"
    >
      {measure.meetingKinds.map((kind) => (
        <MeetingsOfKind key={kind} kind={kind} />
      ))}
    </NumberWithRecords>
  )
}

function MeetingsOfKind({ kind }: { kind: string }) {
  const dates = useDates()
  const meetings = useQuery(ask(api.meetings.list, { kind, state: 'adopted', pageSize: 50 })).data?.items ?? []
  return (
    <ol role="list" className={styles['records']}>
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link to={`/meetings/${meeting.id}` as string}>{meeting.title}</Link>
          <small>{dates.day(meeting.heldOn)}</small>
        </li>
      ))}
    </ol>
  )
}
