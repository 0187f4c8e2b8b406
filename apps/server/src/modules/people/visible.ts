import type { Permission } from '@tongxin/domain/access/permission'
import { sql, type RawBuilder } from 'kysely'
import { reach, type Actor } from '../../platform/http/actor.ts'

/** Which people the actor may see by a permission: everyone, those of the own units, or only oneself. */
export function visiblePeople(actor: Actor, permission: Permission, today: string): RawBuilder<boolean> {
  const { all, unitIds, self } = reach(actor, permission)
  if (all) return sql<boolean>`true`
  const own = self && actor.personId ? sql`person.id = ${actor.personId}` : sql`false`
  if (unitIds.length === 0) return sql<boolean>`(${own})`
  return sql<boolean>`(${own}
    or exists (select from membership where membership.committee_id = person.committee_id and membership.person_id = person.id
      and membership.unit_id = any(${[...unitIds]}::uuid[]) and membership.from_on <= ${today}::date and (membership.until_on is null or membership.until_on > ${today}::date))
    or exists (select from post where post.committee_id = person.committee_id and post.person_id = person.id
      and post.unit_id = any(${[...unitIds]}::uuid[]) and post.from_on <= ${today}::date and (post.until_on is null or post.until_on > ${today}::date)))`
}
