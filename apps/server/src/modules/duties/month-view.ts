import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { endpoints } from '@tongxin/contract/endpoints'
import { addDays, addMonths, isWithin } from '@tongxin/domain/calendar/business-day'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { unitTerms } from '../organisation/public.ts'
import { electionOf } from './election.ts'
import { readGround, type Ground } from './ground.ts'
import { presentRule, presentTurn, presentUnit } from './present.ts'
import { dutyMembers, firstAgendas } from './queries.ts'
import { placed, shapeSpans } from './subjects.ts'
import { circleOf, namedTalks } from './talk-book.ts'
import { turnsOf, type Turn } from './turns.ts'

export type MonthView = AnswerOf<typeof endpoints.duties.month>

export interface MonthAsked {
  unit: { id: string; name: string; kind: string }
  /** `YYYY-MM` */
  month: string
  today: string
  /** `null`: for paper and calendar, where nobody acts. */
  actor: Actor | null
  canRecordTalks: true | string
}

/** How far back a turn may lie that can still be made up. */
const madeUpWithin = 92

/** The month's reminder of one unit, worked out from the pack and what is on record. */
export async function monthView(db: Reader, pack: Pack, committeeId: string, asked: MonthAsked): Promise<MonthView> {
  const { unit, month, today, actor } = asked
  const days = daysOf(month)
  const range = { from: addDays(days.from, -madeUpWithin), through: days.through }
  const [ground, terms, firstAgenda, members] = await Promise.all([
    readGround(db, pack, committeeId, { unitIds: [unit.id], ...range }),
    unitTerms(db, pack, committeeId, today),
    firstAgendas(db, committeeId, pack.duties?.firstAgendaFrom ?? [], addMonths(days.from, -1), days.next),
    dutyMembers(db, committeeId, [unit.id]),
  ])
  const turns = turnsOf(ground, pack, { ...range, today })
  const { due, running, carriedOver } = sorted(turns, month)
  const present = (turn: Turn) => presentTurn(turn, pack, actor, unit.id)
  return {
    unit: presentUnit(pack, unit),
    month,
    asOf: today,
    shape: shapeOf(
      pack,
      unit,
      ground,
      members,
      today < days.from ? days.from : today < days.through ? today : days.through,
    ),
    due: due.map(present),
    running: running.map(present),
    carriedOver: carriedOver.map(present),
    reminders: remindersOf(pack, unit.kind, Number(month.slice(5))),
    election: electionOf(pack, unit.id, terms, days.through),
    talks: namedTalks(ground, pack, unit, today < days.through ? today : days.through),
    firstAgenda,
    ...daysOff(pack, days),
    canRecordTalks: asked.canRecordTalks,
  }
}

export function daysOf(month: string): { from: string; through: string; next: string } {
  const from = `${month}-01`
  const next = addMonths(from, 1)
  return { from, next, through: addDays(next, -1) }
}

/** Due this month; running beyond it, where it is usual now; missed before and still to be made up. Talks stand apart. */
export function sorted(turns: readonly Turn[], month: string) {
  const { from, next } = daysOf(month)
  const others = turns.filter(({ rule }) => circleOf(rule) === null)
  const usual = ({ rule: { usualMonths } }: Turn) =>
    usualMonths.length === 0 || usualMonths.includes(Number(month.slice(5)))
  return {
    due: others.filter(({ period }) => period.until > from && period.until <= next),
    running: others.filter(
      (turn) => turn.period.until > next && turn.period.from < next && isOpen(turn) && usual(turn),
    ),
    carriedOver: lastBefore(others, from).filter(({ state }) => state === 'missed'),
  }
}

function isOpen({ state }: Turn): boolean {
  return state === 'due' || state === 'ahead'
}

/** Of every duty and subject the last turn that ended before a day: only that one can still be made up. */
function lastBefore(turns: readonly Turn[], day: string): Turn[] {
  const last = new Map<string, Turn>()
  for (const turn of turns) {
    if (turn.period.until > day) continue
    const key = `${turn.rule.key} ${turn.subject.id}`
    const known = last.get(key)
    if (!known || known.period.until < turn.period.until) last.set(key, turn)
  }
  return [...last.values()]
}

/** What the rules only remind of, for a kind of units in a month. */
export function remindersOf(pack: Pack, unitKind: string, month: number | null) {
  return (pack.duties?.rules ?? [])
    .filter(
      ({ done, obliged }) => done.length === 0 && obliged.kind === 'units' && obliged.unitKinds.includes(unitKind),
    )
    .filter(({ usualMonths }) => month === null || usualMonths.length === 0 || usualMonths.includes(month))
    .map((rule) => ({ duty: rule.key, ...presentRule(rule) }))
}

function shapeOf(
  pack: Pack,
  { id, kind }: MonthAsked['unit'],
  ground: Ground,
  members: Ground['members'],
  on: string,
): MonthView['shape'] {
  const where = placed(ground)
  const row = ground.units.find((unit) => unit.id === id)
  const shape = pack.unitKinds.find(({ key }) => key === kind)?.shapes?.find(({ postKinds }) => postKinds.length > 0)
  const inForce = (span: { from_on: string; until_on: string | null }) => isWithin(on, span.from_on, span.until_on)
  return {
    people: members.filter(inForce).length,
    withCommittee:
      shape && row ? shapeSpans(shape, row, where).some(({ from, until }) => isWithin(on, from, until)) : null,
    cells: ground.units.filter((unit) => unit.parent_id === id && inForce(unit)).length,
  }
}

function daysOff({ calendar }: Pack, { from, through }: { from: string; through: string }) {
  const { holidays = [], makeUpDays = [] } = calendar ?? {}
  return {
    holidays: holidays.filter((holiday) => holiday.from <= through && holiday.through >= from),
    makeUpDays: makeUpDays.filter((day) => day >= from && day <= through),
  }
}
