import type { Role } from '@tongxin/domain/access/role'
import { sql, type RawBuilder } from 'kysely'
import { reach, type Actor } from '../../platform/http/actor.ts'
import { inForce } from '../organisation/public.ts'
import type { DutyYear } from './subject.ts'

/** Whose year the actor may read: everyone's, the members' of the own committees, or only the own. */
export function visibleMembers(
  actor: Actor,
  today: string,
  permission: 'assessment.read' | 'assessment.survey' = 'assessment.read',
): RawBuilder<boolean> {
  const { all, unitIds, self } = reach(towardsMembers(actor), permission)
  if (all) return sql<boolean>`true`
  const own = self && actor.personId ? sql`person.id = ${actor.personId}` : sql`false`
  if (unitIds.length === 0) return sql<boolean>`(${own})`
  return sql<boolean>`(${own} or exists (select from membership where membership.committee_id = person.committee_id
    and membership.person_id = person.id and membership.unit_id = any(${[...unitIds]}::uuid[]) and ${inForce('membership', today)}))`
}

/** Whoever had a seat at any time of the duty year is assessed. */
export function seatedWithin(year: DutyYear): RawBuilder<boolean> {
  return sql<boolean>`exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id
    and (${year.until}::date is null or seat.from_on < ${year.until}::date) and (seat.until_on is null or seat.until_on > ${year.from}::date))`
}

const ofOthers: readonly Role[] = ['personnel', 'office_party_committee', 'branch_officer']

/** Who assesses cadres and branches, or leads a branch, does not read members' sheets: each its own subjects. */
export function towardsMembers(actor: Actor): Actor {
  return {
    ...actor,
    roles: actor.roles.filter(({ role }) => !ofOthers.includes(role)),
  }
}
