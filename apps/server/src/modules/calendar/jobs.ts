import { missingYear } from '@tongxin/domain/calendar/working-year'
import { recorder } from '../../platform/events/record-event.ts'
import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers, RegularJob } from '../../platform/jobs/jobs.ts'
import { isAskedFor, keeperIds } from './queries.ts'

/** Asks for next year's arrangement where it should be known and is not. It asks for no committee: it looks at all. */
export function calendarJobs(services: Services): JobHandlers {
  return { 'calendar.look_ahead': () => lookAhead(services) }
}

/** On the fifteenth of November, December and January: by then the notice is out as a rule. */
export const calendarTimetable: readonly RegularJob[] = [{ name: 'calendar.look_ahead', at: '45 0 15 1,11,12 *' }]

async function lookAhead({ database, packs, clock, reactions }: Services): Promise<void> {
  const [now, today] = [clock.now(), clock.today()]
  const committees = await database.signIn.selectFrom('committee').select('id').execute()
  for (const { id } of committees) {
    const pack = await packs.of(id)
    const year = missingYear(pack.calendar, today)
    if (year === null || (await isAskedFor(database.of(id), id))) continue
    const ownerIds = await keeperIds(database.of(id), pack, id, today)
    await database.transaction(id, async (tx) => {
      const { record } = recorder(id, { tx, pack, actor: null, now, today }, reactions, null)
      const subject = { kind: 'committee', id, title: `${year}年放假调休安排还没有录入` }
      await record({ type: 'calendar.year_missing', subject, payload: { year, ownerIds } })
    })
  }
}
