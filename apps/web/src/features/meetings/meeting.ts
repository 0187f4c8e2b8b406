import type { api } from '../../app/client.ts'

export type Meeting = Awaited<ReturnType<typeof api.meetings.meeting>>
export type Attendee = Awaited<ReturnType<typeof api.meetings.attendance>>['items'][number]
export type Mark = NonNullable<Attendee['state']>

export const marks = ['present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent'] as const
