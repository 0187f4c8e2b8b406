import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import {
  counted,
  nothingBecause,
  pageOf,
  type Gauge,
  type IndicatorRecord,
  type MeasureContext,
} from './measure-context.ts'

type Units = Extract<IndicatorSource, { source: 'units' }>
type BeforeAndAfter = Extract<IndicatorSource, { source: 'units_before_and_after' }>
type Levels = Extract<IndicatorSource, { source: 'party_levels' }>

/** Units of some kinds that exist on the day. */
export const unitsGauge: Gauge<Units> = {
  measure: async (context, { kinds }) => counted((await unitsOn(context, kinds, context.on)).length),
  records: async (context, { kinds }, wanted) =>
    pageOf((await unitsOn(context, kinds, context.on)).map(asRecord), wanted),
}

/** The same, with the count on the eve of the last split or merger up to the day: “2 → 5”. */
export const beforeAndAfterGauge: Gauge<BeforeAndAfter> = {
  async measure(context, { kinds }) {
    const now = await unitsOn(context, kinds, context.on)
    const changed = await lastRestructuring(context, kinds)
    if (!changed) return counted(now.length)
    const eve = await unitsOn(context, kinds, changed, true)
    return { ...counted(now.length), before: { value: String(eve.length), on: changed } }
  },
  async records(context, { kinds }, wanted) {
    const now = (await unitsOn(context, kinds, context.on)).map(asRecord)
    const changed = await lastRestructuring(context, kinds)
    const before = changed
      ? (await unitsOn(context, kinds, changed, true)).filter(({ until_on }) => until_on !== null)
      : []
    return pageOf([...now, ...before.map((unit) => ({ ...asRecord(unit), note: 'closed_by_restructuring' }))], wanted)
  },
}

/** Levels of Party organisation with at least one unit on the day. */
export const levelsGauge: Gauge<Levels> = {
  async measure(context) {
    const levels = new Set((await leveledUnits(context)).map(({ level }) => level))
    return levels.size === 0 ? nothingBecause('no_party_organisation') : counted(levels.size)
  },
  async records(context, _source, wanted) {
    const units = await leveledUnits(context)
    return pageOf(
      units.map((unit) => ({ ...asRecord(unit), note: `party_level_${unit.level}` })),
      wanted,
    )
  },
}

async function leveledUnits(context: MeasureContext) {
  const levels = new Map(
    context.pack.unitKinds.flatMap(({ key, partyLevel }) => (partyLevel ? [[key, partyLevel] as const] : [])),
  )
  const units = await unitsOn(context, [...levels.keys()], context.on)
  return units.map((unit) => ({ ...unit, level: levels.get(unit.kind) ?? 0 })).sort((a, b) => a.level - b.level)
}

interface UnitRow {
  id: string
  kind: string
  name: string
  from_on: string
  until_on: string | null
}

function unitsOn(
  { db, committeeId }: MeasureContext,
  kinds: readonly string[],
  day: string,
  onEve = false,
): Promise<UnitRow[]> {
  if (kinds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('unit')
    .select(['id', 'kind', 'name', 'from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', kinds)
    .where('from_on', onEve ? '<' : '<=', day)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', onEve ? '>=' : '>', day)]))
    .orderBy('rank_no')
    .orderBy('from_on')
    .execute()
}

async function lastRestructuring(
  { db, committeeId, on }: MeasureContext,
  kinds: readonly string[],
): Promise<string | null> {
  const row = await db
    .selectFrom('unit_lineage')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.committee_id', '=', 'unit_lineage.committee_id')
        .onRef('unit.id', '=', 'unit_lineage.to_unit_id'),
    )
    .select('unit_lineage.on_date')
    .where('unit_lineage.committee_id', '=', committeeId)
    .where('unit.kind', 'in', kinds)
    .where('unit_lineage.on_date', '<=', on)
    .orderBy('unit_lineage.on_date', 'desc')
    .executeTakeFirst()
  return row?.on_date ?? null
}

function asRecord(unit: UnitRow): IndicatorRecord {
  return { kind: 'unit', id: unit.id, title: unit.name, on: unit.from_on, note: null }
}
