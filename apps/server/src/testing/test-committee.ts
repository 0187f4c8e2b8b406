import type { Pack } from '@tongxin/domain/pack/pack'
import type { Clock } from '../platform/clock.ts'
import type { Database, Reader } from '../platform/db/database.ts'
import { newId } from '../platform/identifiers.ts'

interface NewPerson {
  name?: string
  affiliation?: string
  rankNo?: number
  isCadre?: boolean
  /** Seat in the running term, in this sector. */
  sectorId?: string
  /** Units joined. */
  units?: readonly string[]
  posts?: ReadonlyArray<{ kind: string; unitId: string; from?: string; until?: string }>
  from?: string
}

/** An invented committee with its root, term and duty year 2026, and quick ways to put units and people into it. */
export interface TestCommittee {
  id: string
  rootId: string
  termId: string
  dutyYearId: string
  unit(kind: string, name: string, parentId?: string | null): Promise<string>
  person(person?: NewPerson): Promise<string>
}

const beginning = '2022-01-01'

export async function foundTestCommittee(database: Database, clock: Clock, pack: Pack): Promise<TestCommittee> {
  const id = newId()
  const ids = { rootId: newId(), termId: newId(), dutyYearId: newId() }
  const db = database.of(id)
  const now = clock.now()
  await db
    .insertInto('committee')
    .values({ id, name: `政协测试委员会 ${id}`, short_name: '测试政协', created_at: now })
    .execute()
  await db
    .insertInto('rule_pack')
    .values({
      committee_id: id,
      version: pack.version,
      pack_id: pack.id,
      content: JSON.stringify(pack),
      checksum: '-',
      in_force_from: beginning,
      loaded_at: now,
    })
    .execute()
  await db
    .insertInto('term')
    .values({ committee_id: id, id: ids.termId, title: '第八届', from_on: beginning })
    .execute()
  await db
    .insertInto('duty_year')
    .values({ committee_id: id, id: ids.dutyYearId, term_id: ids.termId, title: '2026年度', from_on: '2025-12-20' })
    .execute()
  await insertUnit(db, pack, id, ids.rootId, 'committee', `测试政协 ${id}`, null)
  return {
    id,
    ...ids,
    async unit(kind, name, parentId = ids.rootId) {
      const unitId = newId()
      await insertUnit(db, pack, id, unitId, kind, name, parentId)
      return unitId
    },
    person: (person = {}) => insertPerson(db, pack, id, ids.termId, person),
  }
}

async function insertUnit(
  db: Reader,
  pack: Pack,
  committeeId: string,
  id: string,
  kind: string,
  name: string,
  parentId: string | null,
): Promise<void> {
  const axis = pack.unitKinds.find(({ key }) => key === kind)?.axis ?? 'cppcc'
  await db
    .insertInto('unit')
    .values({ committee_id: committeeId, id, kind, axis, name, parent_id: parentId, from_on: beginning })
    .execute()
}

async function insertPerson(
  db: Reader,
  pack: Pack,
  committeeId: string,
  termId: string,
  person: NewPerson,
): Promise<string> {
  const id = newId()
  const from_on = person.from ?? beginning
  const row = {
    committee_id: committeeId,
    id,
    name: person.name ?? `某人${id.slice(-4)}`,
    affiliation: person.affiliation ?? null,
    is_cadre: person.isCadre ?? false,
  }
  await db
    .insertInto('person')
    .values({ ...row, ...(person.rankNo !== undefined && { rank_no: person.rankNo }) })
    .execute()
  if (person.sectorId)
    await db
      .insertInto('seat')
      .values({
        committee_id: committeeId,
        id: newId(),
        term_id: termId,
        person_id: id,
        sector_id: person.sectorId,
        from_on,
      })
      .execute()
  for (const unit_id of person.units ?? []) {
    const unit = await db
      .selectFrom('unit')
      .select('kind')
      .where('committee_id', '=', committeeId)
      .where('id', '=', unit_id)
      .executeTakeFirstOrThrow()
    const slot = pack.unitKinds.find(({ key }) => key === unit.kind)?.slot ?? null
    await db
      .insertInto('membership')
      .values({ committee_id: committeeId, id: newId(), person_id: id, unit_id, slot, from_on })
      .execute()
  }
  for (const post of person.posts ?? []) {
    await db
      .insertInto('post')
      .values({
        committee_id: committeeId,
        id: newId(),
        person_id: id,
        unit_id: post.unitId,
        kind: post.kind,
        from_on: post.from ?? from_on,
        until_on: post.until ?? null,
      })
      .execute()
  }
  return id
}
