import { endpoints } from '@tongxin/contract/endpoints'
import { holds, type Actor } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { coverageOn, findUnit, lineageOf, pathOf, postsOn, unitsOn } from './queries.ts'

type UnitRow = Awaited<ReturnType<typeof unitsOn>>[number]

export const tree = query(endpoints.organisation.tree, async ({ db, actor, input, today }) => {
  const on = input.on ?? today
  const rows = await unitsOn(db, actor.committeeId, on, input.axis)
  return { on, items: rows.map(presentUnit) }
})

export const unit = query(endpoints.organisation.unit, async ({ db, pack, actor, input, today }) => {
  const on = input.on ?? today
  const row = await findUnit(db, actor.committeeId, input.id, on)
  const [path, posts, lineage] = await Promise.all([
    pathOf(db, actor.committeeId, row.id),
    postsOn(db, pack, actor.committeeId, on, { unitId: row.id }),
    lineageOf(db, actor.committeeId, row.id),
  ])
  return {
    ...presentUnit(row),
    path,
    posts,
    lineage,
    can: allowed(actor, row.until_on !== null && row.until_on <= today),
  }
})

export const posts = query(endpoints.organisation.postsOn, async ({ db, pack, actor, input, today }) => {
  const items = await postsOn(db, pack, actor.committeeId, input.on ?? today, input)
  return { items, total: items.length }
})

export const coverage = query(endpoints.organisation.coverage, async ({ db, pack, actor, input, today }) => {
  const on = input.on ?? today
  const { organisation, work } = await coverageOn(db, pack, actor.committeeId, on)
  return { organisation: { on, ...organisation }, work: { on, ...work } }
})

function presentUnit(row: UnitRow) {
  return {
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind,
    axis: row.axis as 'cppcc' | 'party' | 'functional' | 'outside',
    name: row.name,
    shortName: row.short_name,
    rankNo: row.rank_no,
    from: row.from_on,
    until: row.until_on,
    people: row.people,
  }
}

function allowed(actor: Actor, closed: boolean) {
  const verdict = !holds(actor, 'organisation.change') ? 'not_allowed' : closed ? 'unit_closed' : true
  return { change: verdict, split: verdict, close: verdict, appoint: verdict, addPeople: verdict } as const
}
