import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import type { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { inForce } from '../organisation/public.ts'
import { visiblePeople } from './visible.ts'

export type PeopleFilter = Omit<ParsedInputOf<typeof endpoints.people.list>, 'page' | 'pageSize'>

/** People whom the actor may see and the filter takes, on a day. */
export function filterPeople(db: Reader, actor: Actor, input: PeopleFilter, today: string) {
  const on = input.on ?? today
  let people = db
    .selectFrom('person')
    .where('person.committee_id', '=', actor.committeeId)
    .where(visiblePeople(actor, 'people.read', today))
  if (input.search) people = people.where(matches(input.search))
  if (input.affiliation) people = people.where('person.affiliation', '=', input.affiliation)
  if (input.sectorId) people = people.where(seatedIn(input.sectorId, on))
  if (input.committeeId) people = people.where(belongsTo(input.committeeId, on))
  if (input.unitId)
    people = people.where(
      sql<boolean>`(${belongsTo(input.unitId, on)} or ${seatedIn(input.unitId, on)} or ${holdsPostIn(input.unitId, on)})`,
    )
  if (input.postKind)
    people = people.where(
      sql<boolean>`exists (select from post where post.committee_id = person.committee_id and post.person_id = person.id and post.kind = ${input.postKind} and ${inForce('post', on)})`,
    )
  if (input.standing === 'cadre') people = people.where('person.is_cadre', '=', true)
  if (input.standing === 'party_member') people = people.where('person.affiliation', '=', 'cpc')
  if (input.standing === 'member')
    people = people.where(
      sql<boolean>`exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id and ${inForce('seat', on)})`,
    )
  return people
}

/** By name, full pinyin or initials; a phone number only whole, so that nobody fishes for numbers. */
export function matches(search: string) {
  const text = search.replace(/[\\%_]/g, '\\$&')
  const latin = text.toLowerCase().replace(/\s+/g, ' ')
  if (/^[a-z ]+$/i.test(search)) {
    return sql<boolean>`(person.initials like ${`${latin.replaceAll(' ', '')}%`} or replace(person.pinyin, ' ', '') like ${`${latin.replaceAll(' ', '')}%`})`
  }
  return sql<boolean>`(person.name like ${`%${text}%`} or person.phone = ${search})`
}

function seatedIn(sectorId: string, on: string) {
  return sql<boolean>`exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id and seat.sector_id = ${sectorId} and ${inForce('seat', on)})`
}

function belongsTo(unitId: string, on: string) {
  return sql<boolean>`exists (select from membership where membership.committee_id = person.committee_id and membership.person_id = person.id and membership.unit_id = ${unitId} and ${inForce('membership', on)})`
}

function holdsPostIn(unitId: string, on: string) {
  return sql<boolean>`exists (select from post where post.committee_id = person.committee_id and post.person_id = person.id and post.unit_id = ${unitId} and ${inForce('post', on)})`
}
