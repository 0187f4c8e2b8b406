import type { DoneBy, DutyRule } from '@tongxin/domain/duties/duty-rule'
import type { Pack } from '@tongxin/domain/pack/pack'
import { periodsOf, type DuePeriod } from '@tongxin/rulebook/recurrence'
import type { Reader } from '../../platform/db/database.ts'
import { branchKinds } from '../organisation/public.ts'
import {
  agendaKinds,
  attendedAtHome,
  dutyFacts,
  dutyMeetings,
  dutyMembers,
  dutyPosts,
  dutyTalks,
  dutyUnits,
  dutyWaivers,
  dutyYears,
  predecessors,
  type PostRow,
  type UnitRow,
  type Wanted,
} from './queries.ts'

/** A rule with the periods that touch the days asked about, and one more at each end. */
export interface TimedRule {
  rule: DutyRule
  periods: DuePeriod[]
}

/** All that the duties of some units, or of all, are worked out from: read at once, whatever their number. */
export interface Ground {
  timed: TimedRule[]
  units: UnitRow[]
  posts: PostRow[]
  parents: Map<string, string[]>
  meetings: Awaited<ReturnType<typeof dutyMeetings>>
  facts: Awaited<ReturnType<typeof dutyFacts>>
  attended: Awaited<ReturnType<typeof attendedAtHome>>
  talks: Awaited<ReturnType<typeof dutyTalks>>
  members: Awaited<ReturnType<typeof dutyMembers>>
  waivers: Awaited<ReturnType<typeof dutyWaivers>>
}

interface Asked {
  /** `null`: all of the committee. */
  unitIds: readonly string[] | null
  from: string
  through: string
}

export async function readGround(db: Reader, pack: Pack, committeeId: string, asked: Asked): Promise<Ground> {
  const rules = pack.duties?.rules ?? []
  const [units, years] = await Promise.all([dutyUnits(db, committeeId, asked.unitIds), dutyYears(db, committeeId)])
  const timed = rules.map((rule) => ({ rule, periods: periodsOf(rule, asked, years, pack.calendar) }))
  const ids = units.map(({ id }) => id)
  const [posts, lineage] = await Promise.all([
    dutyPosts(db, committeeId, ids, ledBy(rules)),
    predecessors(db, committeeId, ids),
  ])
  const talkSpan = spanOf(timed.filter(({ rule }) => rule.done.some(({ by }) => by === 'talks')))
  const holders = holdersAmong(posts, rules, new Set(ids))
  const [meetings, facts, attended, talks, members, waivers] = await Promise.all([
    dutyMeetings(db, committeeId, wantedBy(timed, 'meeting'), {
      unitIds: asked.unitIds && [...ids, ...lineage.map(({ from_unit_id }) => from_unit_id)],
      anywhere: anywhere(rules),
      withAgenda: agendaKinds(rules),
    }),
    dutyFacts(db, committeeId, [...ids, ...holders], wantedBy(timed, 'fact')),
    attendedAtHome(db, committeeId, holders, wantedBy(timed, 'attendance'), branchKinds(pack)),
    talkSpan ? dutyTalks(db, committeeId, ids, talkSpan.from, talkSpan.until) : [],
    talkSpan ? dutyMembers(db, committeeId, ids) : [],
    dutyWaivers(db, committeeId, asked.unitIds && ids),
  ])
  const parents = new Map<string, string[]>()
  for (const { to_unit_id: to, from_unit_id: from } of lineage) parents.set(to, [...(parents.get(to) ?? []), from])
  return { timed, units, posts, parents, meetings, facts, attended, talks, members, waivers }
}

/** Which kinds of records are wanted of which days, each kind once and over all the periods that may need it. */
function wantedBy(timed: readonly TimedRule[], by: DoneBy['by']): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { rule, periods } of timed) {
    const span = spanOf([{ rule, periods }])
    if (!span) continue
    for (const kind of rule.done.flatMap((one) => (one.by === by && 'kinds' in one ? one.kinds : []))) {
      const known = wanted.get(kind)
      wanted.set(kind, {
        kind,
        from: known && known.from < span.from ? known.from : span.from,
        until: known && known.until > span.until ? known.until : span.until,
      })
    }
  }
  return [...wanted.values()]
}

function spanOf(timed: readonly TimedRule[]): { from: string; until: string } | null {
  const periods = timed.flatMap((one) => one.periods)
  const from = periods.map((period) => period.from).toSorted()[0]
  const until = periods
    .map((period) => period.until)
    .toSorted()
    .at(-1)
  return from !== undefined && until !== undefined ? { from, until } : null
}

function ledBy(rules: readonly DutyRule[]): string[] {
  return rules.flatMap(({ done }) => done.flatMap((one) => (one.by === 'meeting' ? one.ledBy : [])))
}

function anywhere(rules: readonly DutyRule[]): string[] {
  return rules.flatMap(({ done }) => done.flatMap((one) => (one.by === 'meeting' && one.anywhere ? one.kinds : [])))
}

function holdersAmong(posts: readonly PostRow[], rules: readonly DutyRule[], units: ReadonlySet<string>): string[] {
  const kinds = rules.flatMap(({ obliged }) => (obliged.kind === 'holders' ? obliged.postKinds : []))
  const holders = posts.filter(({ kind, unit_id }) => kinds.includes(kind) && units.has(unit_id))
  return [...new Set(holders.map(({ person_id }) => person_id))]
}
