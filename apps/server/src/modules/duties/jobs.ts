import type { Services } from '../../platform/http/services.ts'
import type { JobHandlers, RegularJob } from '../../platform/jobs/jobs.ts'
import { remindMonth } from './remind-month.ts'

/** The first asks for no committee: it gives each one a job of its own, which does nothing where the module is closed. */
export function dutyJobs(services: Services): JobHandlers {
  return {
    'reminders.begin_day': () => beginDay(services),
    'duty.remind_month': ({ committeeId }) => remindMonth(services, committeeId),
  }
}

/**
 * Every day at five past midnight in Shanghai: on the first the month's reminders are made, on every other day only those
 * that are still missing, of a branch founded meanwhile or after a day without a running process.
 */
export const dutyTimetable: readonly RegularJob[] = [{ name: 'reminders.begin_day', at: '5 16 * * *' }]

async function beginDay({ database, jobs }: Services): Promise<void> {
  const committees = await database.signIn.selectFrom('committee').select('id').execute()
  for (const { id } of committees)
    await database.transaction(id, (tx) => jobs.add(tx, 'duty.remind_month', { committeeId: id }))
}
