import type { Hat, Interval, Subject } from '@tongxin/domain/assessment/subject'
import type { Pack, UnitKind } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { subjectsOf } from './subject.ts'

/** Units as a sheet is computed from them: their own facts, and their shape as what a person's posts are. */
export async function unitSubjectsOf(
  db: Reader,
  pack: Pack,
  committeeId: string,
  unitIds: readonly string[],
  period: Interval,
): Promise<Map<string, Subject>> {
  const [subjects, shapes] = await Promise.all([
    subjectsOf(db, committeeId, unitIds, period),
    shapesOf(db, pack, committeeId, unitIds),
  ])
  return new Map([...subjects].map(([id, { facts }]) => [id, { facts, hats: shapes.get(id) ?? [], period }] as const))
}

/** The marks of shape that the pack gives a kind of units, each with the days of the post or unit behind it. */
async function shapesOf(db: Reader, pack: Pack, committeeId: string, unitIds: readonly string[]) {
  const shapes = new Map<string, Hat[]>()
  if (unitIds.length === 0) return shapes
  const units = await db
    .selectFrom('unit')
    .select(['id', 'kind'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', unitIds)
    .execute()
  const [posts, cells] = await Promise.all([
    db
      .selectFrom('post')
      .select(['unit_id as id', 'kind', 'from_on', 'until_on'])
      .where('committee_id', '=', committeeId)
      .where('unit_id', 'in', unitIds)
      .execute(),
    db
      .selectFrom('unit')
      .select(['parent_id as id', 'kind', 'from_on', 'until_on'])
      .where('committee_id', '=', committeeId)
      .where('parent_id', 'in', unitIds)
      .execute(),
  ])
  for (const { id, kind } of units) {
    const mine = (rows: ReadonlyArray<Row & { id: string | null }>) => rows.filter((row) => row.id === id)
    const known = pack.unitKinds.find(({ key }) => key === kind)
    shapes.set(id, hatsOf(known?.shapes ?? [], mine(posts), mine(cells)))
  }
  return shapes
}

interface Row {
  kind: string
  from_on: string
  until_on: string | null
}

function hatsOf(shapes: NonNullable<UnitKind['shapes']>, posts: readonly Row[], cells: readonly Row[]): Hat[] {
  return shapes.flatMap(({ key, postKinds, unitKinds }) =>
    [
      ...posts.filter(({ kind }) => postKinds.includes(kind)),
      ...cells.filter(({ kind }) => unitKinds.includes(kind)),
    ].map(({ from_on, until_on }) => ({ key, from: from_on, until: until_on })),
  )
}
