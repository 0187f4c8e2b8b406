import type { CadreRow, MemberRow, PersonRow } from '@tongxin/domain/people/roster/roster-sheet'
import { found } from '../../../platform/http/app-error.ts'
import { newId } from '../../../platform/identifiers.ts'
import { spellName } from '../spell-name.ts'
import type { StoredRow } from './batch.ts'
import type { Taking } from './commit-batch.ts'
import { joinUnits, type Joining } from './join-units.ts'
import { personColumns } from './person-columns.ts'

interface Taken {
  personId: string
  values: MemberRow & CadreRow
}

/** Members with their seat, committee and functional branch; cadres with their section and Party branch. */
export async function takePeople(
  sheet: 'members' | 'cadres',
  taking: Taking,
  rows: readonly StoredRow[],
): Promise<void> {
  const people = rows.map(({ resolved }) => ({
    personId: resolved?.personId ?? null,
    values: resolved?.values as unknown as MemberRow & CadreRow,
  }))
  const unknown = people.filter(({ personId }) => personId === null)
  const known = people.flatMap(({ personId, values }): Taken[] => (personId === null ? [] : [{ personId, values }]))
  const all = [...(await addPeople(sheet, taking, unknown)), ...known]
  for (const person of known) await changePerson(sheet, taking, person)
  const term = await runningTerm(taking)
  if (sheet === 'members') await giveSeats(taking, all, term)
  await joinUnits(
    taking,
    all.flatMap((person) => placesOf(sheet, person, person.values.from ?? term.from_on)),
  )
}

function placesOf(sheet: 'members' | 'cadres', person: Taken, from: string): Joining[] {
  const { committeeId, functionalBranchId, sectionId, branchId } = person.values
  const places =
    sheet === 'members'
      ? [place(person, committeeId, from, true), place(person, functionalBranchId, from)]
      : [place(person, sectionId, from), place(person, branchId, from)]
  return places.filter((one) => one !== null)
}

async function runningTerm({ tx, committeeId }: Taking): Promise<Term> {
  const terms = tx.selectFrom('term').select(['id', 'from_on', 'until_on']).where('committee_id', '=', committeeId)
  return found(await terms.where('until_on', 'is', null).executeTakeFirst())
}

function place({ personId }: Taken, unitId: string | null | undefined, from: string, isHome = false): Joining | null {
  return unitId ? { personId, unitId, from, isHome } : null
}

async function addPeople(
  sheet: 'members' | 'cadres',
  { tx, committeeId, kept }: Taking,
  people: ReadonlyArray<{ values: MemberRow & CadreRow }>,
): Promise<Taken[]> {
  if (people.length === 0) return []
  const added = people.map(({ values }) => ({ personId: newId(), values }))
  await tx
    .insertInto('person')
    .values(
      added.map(({ personId, values }) => ({
        committee_id: committeeId,
        id: personId,
        ...columnsOf(values),
        ...spellName(values.name),
        is_cadre: sheet === 'cadres',
      })),
    )
    .execute()
  kept.created(
    'person',
    added.map(({ personId }) => personId),
  )
  return added
}

/** Every column for an insert of many rows: what is empty is null, the rank has its default. */
function columnsOf(values: PersonRow) {
  const {
    name,
    sex,
    birthMonth,
    ethnicity,
    affiliation,
    partyJoinedOn,
    education,
    employer,
    employerPost,
    phone,
    mark,
    rankNo,
  } = values
  return {
    name,
    sex,
    birth_month: birthMonth,
    ethnicity,
    affiliation,
    party_joined_on: partyJoinedOn,
    education,
    employer,
    employer_post: employerPost,
    phone,
    mark,
    rank_no: rankNo ?? 100_000,
  }
}

async function changePerson(
  sheet: 'members' | 'cadres',
  { tx, committeeId, kept }: Taking,
  { personId, values }: Taken,
): Promise<void> {
  const person = found(
    await tx
      .selectFrom('person')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  )
  const columns: Record<string, unknown> = { ...personColumns(values), ...(sheet === 'cadres' && { is_cadre: true }) }
  const before = Object.fromEntries(
    Object.keys(columns).map((column) => [column, person[column as keyof typeof person]]),
  )
  if (Object.entries(columns).every(([column, value]) => before[column] === value)) return
  await tx
    .updateTable('person')
    .set({ ...columns, version: person.version + 1 })
    .where('committee_id', '=', committeeId)
    .where('id', '=', personId)
    .execute()
  kept.changed('person', personId, before)
}

interface Term {
  id: string
  from_on: string
  until_on: string | null
}

async function giveSeats({ tx, committeeId, kept }: Taking, people: readonly Taken[], term: Term): Promise<void> {
  const seated = new Set(
    (
      await tx
        .selectFrom('seat')
        .select('person_id')
        .where('committee_id', '=', committeeId)
        .where('term_id', '=', term.id)
        .where(
          'person_id',
          'in',
          people.map(({ personId }) => personId),
        )
        .execute()
    ).map(({ person_id }) => person_id),
  )
  const seats = people
    .filter(({ personId }) => !seated.has(personId))
    .map(({ personId, values }) => ({
      committee_id: committeeId,
      id: newId(),
      term_id: term.id,
      person_id: personId,
      sector_id: values.sectorId,
      from_on: values.from ?? term.from_on,
      until_on: term.until_on,
    }))
  if (seats.length === 0) return
  await tx.insertInto('seat').values(seats).execute()
  kept.created(
    'seat',
    seats.map(({ id }) => id),
  )
}
