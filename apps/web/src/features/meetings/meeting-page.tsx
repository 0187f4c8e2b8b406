import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { RulesOfMeeting } from '../library/rules-of-meeting.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { FollowUpView } from './follow-up-view.tsx'
import { MeetingActs } from './meeting-acts.tsx'
import { MeetingSheet } from './meeting-sheet.tsx'
import { MeetingState } from './meeting-state.tsx'
import type { Meeting } from './meeting.ts'
import { MinutesEditor } from './minutes-editor.tsx'
import { MinutesView } from './minutes-view.tsx'
import { Outputs } from './outputs.tsx'
import styles from './meeting-page.module.css'

/** One meeting as a 办理单: its sheet, its attendance, its minutes, and what happened. */
export function MeetingPage() {
  const { meetingId = '' } = useParams({ strict: false }) as { meetingId?: string }
  const meeting = useQuery(ask(api.meetings.meeting, { id: meetingId }))
  if (meeting.error) return <ErrorNote error={meeting.error} onRetry={meeting.refetch} />
  if (!meeting.data) return <Loading lines={10} />
  return <OpenMeeting meeting={meeting.data} />
}

function OpenMeeting({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const [writing, setWriting] = useState(false)
  return (
    <div className={styles['page']}>
      <PageHeader below title={meeting.title} status={<MeetingState state={meeting.state} />} />
      <MeetingSheet meeting={meeting} />
      {writing ? (
        <MinutesEditor meeting={meeting} onClose={() => setWriting(false)} />
      ) : (
        <MinutesView meeting={meeting} />
      )}
      <Outputs meeting={meeting} />
      <FollowUpView meeting={meeting} />
      <SectionCard title={t('meetings.tally')}>
        <AttendancePanel meeting={meeting} />
      </SectionCard>
      <RulesOfMeeting kind={meeting.kind} />
      <SectionCard title={t('meetings.history')}>
        <History meeting={meeting} />
      </SectionCard>
      <MeetingActs meeting={meeting} onMinutes={() => setWriting(true)} />
    </div>
  )
}

function History({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const entries = meeting.history.map(({ at, type, actorName }, index) => ({
    key: `${at}${index}`,
    at: dates.moment(at),
    title: wordOf('events', type, type),
    by: actorName,
  }))
  return <Timeline label={t('meetings.history')} entries={entries} />
}
