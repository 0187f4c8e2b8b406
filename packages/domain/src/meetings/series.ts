import { addDays, addMonths } from '../calendar/business-day.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-day.ts'

/** How often a body meets. */
export type Rhythm = 'week' | 'fortnight' | 'month' | 'quarter'

interface Series {
  every: Rhythm
  /** The first day of the rhythm, `YYYY-MM-DD`. */
  startsOn: string
}

/**
 * The next day of a rhythm: after the body's latest meeting and not before today, moved on to a working day where the
 * calendar is given. The rhythm itself stays where it was: one moved meeting moves no other.
 */
export function nextOfSeries(
  { every, startsOn }: Series,
  latestOn: string | null,
  today: string,
  calendar?: WorkingCalendar,
): string {
  for (let step = 0; ; step += 1) {
    const raw = stepOf(every, startsOn, step)
    const day = calendar ? nextWorkingDay(raw, calendar) : raw
    if (day >= today && (latestOn === null || day > latestOn)) return day
  }
}

function stepOf(every: Rhythm, startsOn: string, step: number): string {
  if (every === 'week') return addDays(startsOn, 7 * step)
  if (every === 'fortnight') return addDays(startsOn, 14 * step)
  return addMonths(startsOn, (every === 'month' ? 1 : 3) * step)
}

function nextWorkingDay(day: string, calendar: WorkingCalendar): string {
  let moved = day
  while (!isWorkingDay(moved, calendar)) moved = addDays(moved, 1)
  return moved
}
