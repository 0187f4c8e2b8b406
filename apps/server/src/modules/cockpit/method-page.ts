import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { endpoints } from '@tongxin/contract/endpoints'
import type { Indicator, Measure, Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { measure } from './gauges.ts'
import type { MeasureContext, Measured } from './measure-context.ts'

type MethodPage = AnswerOf<typeof endpoints.cockpit.method>

/** What to measure, on which day, within which duty year. */
export async function measureContext(db: Reader, pack: Pack, committeeId: string, on: string): Promise<MeasureContext> {
  const year = await db
    .selectFrom('duty_year')
    .select(['from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
    .where('from_on', '<=', on)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', on)]))
    .executeTakeFirst()
  return { db, pack, committeeId, on, year: year ? { from: year.from_on, until: year.until_on } : null }
}

/** The method as one page: every measure with its indicators, every number computed from records on that day. */
export async function methodPage(context: MeasureContext): Promise<MethodPage> {
  const { pack } = context
  const [values, held] = await Promise.all([measureAll(context), adoptedByKind(context)])
  return {
    on: context.on,
    title: pack.method.title,
    packVersion: pack.version,
    pillars: pack.method.pillars.map((pillar) => ({
      key: pillar.key,
      title: pillar.title,
      motto: pillar.motto,
      measures: pillar.measures.map((row) => presentMeasure(row, pack, values, held)),
    })),
  }
}

async function measureAll(context: MeasureContext): Promise<Map<string, Measured>> {
  const measured = await Promise.all(
    context.pack.indicators.map(async ({ key, source }) => [key, await measure(context, source)] as const),
  )
  return new Map(measured)
}

/** Adopted meetings of the duty year by kind: how a measure that has no indicator of its own is lived. */
async function adoptedByKind({ db, committeeId, on, year }: MeasureContext): Promise<Map<string, number>> {
  if (!year) return new Map()
  const rows = await db
    .selectFrom('meeting')
    .select(['kind', sql<number>`count(*)::int`.as('held')])
    .where('committee_id', '=', committeeId)
    .where('state', '=', 'adopted')
    .where('held_on', '>=', year.from)
    .where('held_on', '<=', on)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, held }) => [kind, held]))
}

function presentMeasure(row: Measure, pack: Pack, values: Map<string, Measured>, held: Map<string, number>) {
  return {
    id: row.id,
    title: row.title,
    basis: row.basis.clause ?? row.basis.document,
    indicators: row.indicators
      .flatMap((key) => pack.indicators.filter((indicator) => indicator.key === key))
      .map((indicator) => presentIndicator(indicator, values.get(indicator.key))),
    meetings:
      row.meetingKinds.length === 0 ? null : row.meetingKinds.reduce((sum, kind) => sum + (held.get(kind) ?? 0), 0),
    meetingKinds: row.meetingKinds,
  }
}

function presentIndicator(indicator: Indicator, measured: Measured | undefined) {
  return {
    key: indicator.key,
    name: indicator.name,
    unit: indicator.unit,
    formula: indicator.formula,
    value: measured?.value ?? null,
    missing: measured?.missing ?? null,
    before: measured?.before ?? null,
    target: indicator.target ?? null,
  }
}
