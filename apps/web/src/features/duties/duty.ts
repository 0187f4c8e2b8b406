import type { api } from '../../app/client.ts'
import type { Tone } from '../../ui/status-tag.tsx'

export type MonthReminder = Awaited<ReturnType<typeof api.duties.month>>
export type Turn = MonthReminder['due'][number]
export type DutyState = Turn['state']
export type DutyUnit = Awaited<ReturnType<typeof api.duties.units>>['items'][number]
export type TalkCircle = MonthReminder['talks'][number]

/** “一般” is only reminded of: missing it is never shown as grave as missing what is required. */
export function toneOf({ state, strictness }: Pick<Turn, 'state' | 'strictness'>): Tone {
  if (state === 'done') return 'good'
  if (state === 'late') return 'warn'
  if (state === 'missed') return strictness === 'generally' ? 'warn' : 'grave'
  return state === 'due' ? 'calm' : 'muted'
}

/** The month some months away from a month, both `YYYY-MM`. */
export function monthAway(month: string, away: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + away
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
