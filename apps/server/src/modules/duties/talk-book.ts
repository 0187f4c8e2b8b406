import { isWithin, addDays } from '@tongxin/domain/calendar/business-day'
import type { DutyRule, TalkCircle } from '@tongxin/domain/duties/duty-rule'
import type { Period } from '@tongxin/domain/duties/period'
import { missingTalks, type MissingTalks } from '@tongxin/domain/duties/talks'
import type { Pack } from '@tongxin/domain/pack/pack'
import { officerKinds } from '../organisation/public.ts'
import { grouped } from './grouped.ts'
import type { Ground } from './ground.ts'

/** Who talked with whom, and who is still missing. */
export interface TalkBook {
  /** `null` for duties that are no talks. */
  count(rule: DutyRule, subject: { id: string }, period: Period, today: string): MissingTalks | null
}

/** The talks of the units of a ground; members and officers are those of the day, or of the last day of a year gone by. */
export function talkBook({ talks, members, posts }: Ground, pack: Pack): TalkBook {
  const officers = officerKinds(pack)
  const talksOf = grouped(talks, ({ unit_id }) => unit_id)
  const membersOf = grouped(members, ({ unit_id }) => unit_id)
  const postsOf = grouped(
    posts.filter(({ kind }) => officers.includes(kind)),
    ({ unit_id }) => unit_id,
  )
  return {
    count(rule, { id }, period, today) {
      const among = circleOf(rule)
      if (!among) return null
      const last = addDays(period.until, -1)
      const day = today < last ? today : last
      const inForce = (row: { from_on: string; until_on: string | null }) => isWithin(day, row.from_on, row.until_on)
      const inOffice = [...new Set((postsOf.get(id) ?? []).filter(inForce).map(({ person_id }) => person_id))]
      const people = (membersOf.get(id) ?? []).filter(inForce).map(({ person_id }) => person_id)
      const pairs = (talksOf.get(id) ?? [])
        .filter(({ on_date }) => on_date >= period.from && on_date < period.until)
        .map(({ one_id, other_id }) => [one_id, other_id] as const)
      return missingTalks(among, inOffice, people, pairs)
    },
  }
}

export function circleOf({ done }: DutyRule): TalkCircle | null {
  return done.find((one) => one.by === 'talks')?.among ?? null
}

/** The talks of a unit in the year of a day, circle by circle, with the names of those whose talk is missing. */
export function namedTalks(ground: Ground, pack: Pack, unit: { id: string; kind: string }, on: string) {
  const book = talkBook(ground, pack)
  const names = new Map([
    ...ground.posts.map(({ person_id, name }) => [person_id, name] as const),
    ...ground.members.map(({ person_id, name }) => [person_id, name] as const),
  ])
  return ground.timed.flatMap(({ rule, periods }) => {
    const circle = circleOf(rule)
    const period = periods.find(({ from, until }) => isWithin(on, from, until))
    const asked = rule.obliged.kind === 'units' && rule.obliged.unitKinds.includes(unit.kind)
    if (!circle || !period || !asked) return []
    const counted = book.count(rule, unit, period, on)
    if (!counted || counted.needed === 0) return []
    const missing = counted.missing.map((pair) => pair.map((id) => ({ id, name: names.get(id) ?? '' })))
    return [{ duty: rule.key, name: rule.name, circle, needed: counted.needed, had: counted.had, missing }]
  })
}
