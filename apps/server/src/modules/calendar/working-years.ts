import { endpoints } from '@tongxin/contract/endpoints'
import { readNotice } from '@tongxin/domain/calendar/read-notice'
import { faultsOfYear, missingYear, yearsOf } from '@tongxin/domain/calendar/working-year'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { takenOverYears } from './queries.ts'

/** The calendar as terms and duties use it: the pack's years, each replaced by the notice that was taken over. */
export const listYears = query(endpoints.calendar.years, async ({ db, pack, actor, today }) => {
  const taken = new Map((await takenOverYears(db, actor.committeeId)).map((row) => [row.year, row]))
  const years = pack.calendar ? yearsOf(pack.calendar) : []
  const packNotice = (year: number) =>
    pack.calendar?.basis.find(({ document }) => document.includes(String(year)))?.document ?? ''
  const items = years.map(({ year, holidays, makeUpDays }) => {
    const row = taken.get(year)
    return {
      year,
      source: row ? ('notice' as const) : ('pack' as const),
      notice: row?.notice ?? packNotice(year),
      takenOverBy: row?.by_name ?? null,
      takenOverAt: row?.taken_over_at.toISOString() ?? null,
      holidays,
      makeUpDays,
    }
  })
  return { items: items.toReversed(), total: items.length, missing: missingYear(pack.calendar, today) }
})

export const readText = query(endpoints.calendar.readText, ({ input }) =>
  Promise.resolve(readNotice(input.text, input.year)),
)

/** Everything that counts working days follows the year from this moment on, in every process. */
export const takeOverYear = operation(endpoints.calendar.takeOver, async (context) => {
  const { tx, actor, input, now, today, services, afterCommit, record } = context
  const { year, holidays, makeUpDays, notice } = input
  const faults = faultsOfYear({ year, holidays, makeUpDays })
  if (faults.length > 0)
    throw new AppError(
      'bad_request',
      undefined,
      faults.map(({ place, code }) => ({ path: place, code, message: code })),
    )
  const row = {
    notice,
    holidays: JSON.stringify(holidays),
    make_up_days: makeUpDays,
    taken_over_by: found(actor.personId),
    taken_over_at: now,
  }
  await tx
    .insertInto('working_year')
    .values({ committee_id: actor.committeeId, year, ...row })
    .onConflict((conflict) => conflict.columns(['committee_id', 'year']).doUpdateSet(row))
    .execute()
  await record({
    type: 'calendar.year_taken_over',
    subject: { kind: 'committee', id: actor.committeeId, title: `${year}年工作日历` },
    on: today,
    payload: { year, notice, holidays: holidays.length, makeUpDays: makeUpDays.length },
  })
  afterCommit(() => services.packs.forget(actor.committeeId))
  return {}
})
