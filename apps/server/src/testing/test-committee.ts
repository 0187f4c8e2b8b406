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
  const ids = { id: newId(), rootId: newId(), termId: newId(), dutyYearId: newId() }
  const db = database.of(ids.id)
  await insertCommittee(db, pack, ids, clock.now())
  await insertUnit(db, pack, ids.id, { id: ids.rootId, kind: 'committee', name: `测试政协 ${ids.id}`, parentId: null })
  return {
    ...ids,
    async unit(kind, name, parentId = ids.rootId) {
      const id = newId()
      await insertUnit(db, pack, ids.id, { id, kind, name, parentId })
      return id
    },
    person: (person = {}) => insertPerson(db, pack, ids, person),
  }
}

type Ids = Pick<TestCommittee, 'id' | 'rootId' | 'termId' | 'dutyYearId'>

async function insertCommittee(db: Reader, pack: Pack, { id, termId, dutyYearId }: Ids, now: Date): Promise<void> {
  const committee_id = id
  const shelf = { pack_id: pack.id, version: pack.version, content: JSON.stringify(pack), checksum: '-' }
  await db
    .insertInto('committee')
    .values({ id, name: `政协测试委员会 ${id}`, short_name: '测试政协', created_at: now })
    .execute()
  await db
    .insertInto('rule_pack')
    .values({ committee_id, ...shelf, in_force_from: beginning, loaded_at: now })
    .execute()
  await db.insertInto('term').values({ committee_id, id: termId, title: '第八届', from_on: beginning }).execute()
  await db
    .insertInto('duty_year')
    .values({ committee_id, id: dutyYearId, term_id: termId, title: '2026年度', from_on: '2025-12-20' })
    .execute()
}

async function insertUnit(
  db: Reader,
  pack: Pack,
  committeeId: string,
  { id, kind, name, parentId }: { id: string; kind: string; name: string; parentId: string | null },
): Promise<void> {
  const axis = pack.unitKinds.find(({ key }) => key === kind)?.axis ?? 'cppcc'
  await db
    .insertInto('unit')
    .values({ committee_id: committeeId, id, kind, axis, name, parent_id: parentId, from_on: beginning })
    .execute()
}

async function insertPerson(db: Reader, pack: Pack, { id: committee_id, termId }: Ids, person: NewPerson) {
  const id = newId()
  const from_on = person.from ?? beginning
  const row = { committee_id, id, name: person.name ?? `某人${id.slice(-4)}`, affiliation: person.affiliation ?? null }
  const rank = person.rankNo === undefined ? {} : { rank_no: person.rankNo }
  await db
    .insertInto('person')
    .values({ ...row, ...rank, is_cadre: person.isCadre ?? false })
    .execute()
  if (person.sectorId) {
    const seat = { committee_id, id: newId(), term_id: termId, person_id: id, sector_id: person.sectorId, from_on }
    await db.insertInto('seat').values(seat).execute()
  }
  for (const unitId of person.units ?? []) await joinUnit(db, pack, { committee_id, person_id: id, from_on }, unitId)
  for (const post of person.posts ?? []) {
    const held = { committee_id, id: newId(), person_id: id, unit_id: post.unitId, kind: post.kind }
    await db
      .insertInto('post')
      .values({ ...held, from_on: post.from ?? from_on, until_on: post.until ?? null })
      .execute()
  }
  return id
}

async function joinUnit(
  db: Reader,
  pack: Pack,
  joining: { committee_id: string; person_id: string; from_on: string },
  unitId: string,
): Promise<void> {
  const unit = await db
    .selectFrom('unit')
    .select('kind')
    .where('committee_id', '=', joining.committee_id)
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  const slot = pack.unitKinds.find(({ key }) => key === unit.kind)?.slot ?? null
  await db
    .insertInto('membership')
    .values({ ...joining, id: newId(), unit_id: unitId, slot })
    .execute()
}
