import type { Pack } from '@tongxin/domain/pack/pack'
import type { KnownPerson, KnownUnit, RosterContext } from '@tongxin/domain/people/roster/roster-context'
import type { Reader } from '../../../platform/db/database.ts'
import { inForce } from '../../organisation/public.ts'

/** What a roster is checked against: the pack's lists, the units of today, and everybody in the register. */
export async function rosterContext(
  db: Reader,
  pack: Pack,
  committeeId: string,
  today: string,
): Promise<RosterContext> {
  const [units, people] = await Promise.all([unitsOf(db, committeeId, today), peopleOf(db, committeeId, today)])
  return {
    today,
    affiliations: pack.affiliations.map(({ key, name }) => ({ key, name: name.zh })),
    unitKinds: pack.unitKinds.map(({ key, name, axis, parents, slot }) => ({
      key,
      name: name.zh,
      axis,
      parents,
      ...(slot && { slot }),
    })),
    postKinds: pack.postKinds.map(({ key, name, unitKinds }) => ({ key, name: name.zh, unitKinds })),
    units,
    people,
  }
}

function unitsOf(db: Reader, committeeId: string, today: string): Promise<KnownUnit[]> {
  return db
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'short_name as shortName'])
    .where('committee_id', '=', committeeId)
    .where(inForce('unit', today))
    .execute()
}

/** Everybody, with the sector of the running seat and the units of today. */
async function peopleOf(db: Reader, committeeId: string, today: string): Promise<KnownPerson[]> {
  const [people, seats, belongs] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'name', 'phone', 'birth_month as birthMonth', 'mark'])
      .where('committee_id', '=', committeeId)
      .execute(),
    db
      .selectFrom('seat')
      .select(['person_id', 'sector_id'])
      .where('committee_id', '=', committeeId)
      .where(inForce('seat', today))
      .execute(),
    belongingOf(db, committeeId, today),
  ])
  const sectorOf = new Map(seats.map((seat) => [seat.person_id, seat.sector_id]))
  return people.map((person) => ({
    ...person,
    sectorId: sectorOf.get(person.id) ?? null,
    belongs: belongs.get(person.id) ?? [],
  }))
}

type Belonging = NonNullable<KnownPerson['belongs']>[number]

async function belongingOf(db: Reader, committeeId: string, today: string): Promise<Map<string, Belonging[]>> {
  const memberships = await db
    .selectFrom('membership')
    .select(['person_id', 'unit_id', 'is_home'])
    .where('committee_id', '=', committeeId)
    .where(inForce('membership', today))
    .execute()
  const belongs = new Map<string, Belonging[]>()
  for (const { person_id, unit_id, is_home } of memberships) {
    const place = { unitId: unit_id, isHome: is_home }
    const known = belongs.get(person_id)
    if (known) known.push(place)
    else belongs.set(person_id, [place])
  }
  return belongs
}
