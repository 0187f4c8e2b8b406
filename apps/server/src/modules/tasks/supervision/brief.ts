import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { addDays, daysBetween } from '@tongxin/domain/calendar/business-day'
import { fortnightOf } from '@tongxin/domain/meetings/fortnight'
import { chooseRisk } from '@tongxin/domain/tasks/risk'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { query, type ReadContext } from '../../../platform/http/operation.ts'
import { decidedBetween, type BriefLine } from './decided.ts'
import { closedBetween, presentSupervised, supervisedPage } from './queries.ts'

export const readBrief = query(endpoints.supervision.brief, (context) => briefOf(context, context.input.on))

type Context = Pick<ReadContext<Endpoint>, 'db' | 'actor' | 'pack' | 'today'>
type Supervised = ReturnType<typeof presentSupervised>

/** What a fortnight decided, what is due until the end of the next one, what slipped, what was closed, and one risk. */
export async function briefOf({ db, actor, pack, today }: Context, on: string = today) {
  const fortnight = await fortnightAround(db, actor, on)
  const { from, through } = fortnight
  const all = { page: 1, pageSize: 200 }
  const dueThrough = addDays(on, 13)
  const lines = async (filter: Parameters<typeof supervisedPage>[3]) =>
    (await supervisedPage(db, actor, today, filter)).rows.map((row) => presentSupervised(row, today, pack.calendar))
  const [decided, due, late, extended, closed] = await Promise.all([
    decidedBetween(db, actor, pack, from, through),
    lines({ ...all, standing: 'open', dueFrom: on, dueUntil: dueThrough }),
    lines({ ...all, standing: 'late' }),
    lines({ ...all, standing: 'extended' }),
    closedBetween(db, actor, from, through, today),
  ])
  const slipped = [...late, ...extended.filter((task) => !late.some(({ id }) => id === task.id))]
  const risk = chooseRisk(late, due)
  return {
    ...fortnight,
    dueThrough,
    decided,
    due: due.filter(({ state }) => state !== 'reported').map(lineOf),
    slipped: slipped.map(lineOf),
    closed: closed.map((row) => lineOf(presentSupervised(row, today, pack.calendar))),
    risk: risk && { ...lineOf(risk.task), because: risk.because },
  }
}

/** The fortnight of the duty year in which a day lies; without a duty year the fourteen days up to it. */
async function fortnightAround(db: Reader, { committeeId }: Actor, on: string) {
  const year = await db
    .selectFrom('duty_year')
    .select('from_on')
    .where('committee_id', '=', committeeId)
    .where('from_on', '<=', on)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', on)]))
    .executeTakeFirst()
  if (!year) return { number: null, from: addDays(on, -13), through: on }
  const from = addDays(year.from_on, Math.floor(daysBetween(year.from_on, on) / 14) * 14)
  return { number: fortnightOf(year.from_on, on), from, through: addDays(from, 13) }
}

function lineOf(task: Supervised): BriefLine {
  return {
    kind: 'task',
    id: task.id,
    title: task.title,
    source: task.originTitle,
    owner: task.ownerNames || null,
    dueOn: task.dueOn,
    why: task.why,
    workingDaysLate: task.workingDaysLate,
  }
}
