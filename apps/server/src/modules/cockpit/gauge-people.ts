import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import { sql } from 'kysely'
import { coverageOn } from '../organisation/public.ts'
import {
  counted,
  nothingBecause,
  pageOf,
  type Gauge,
  type MeasureContext,
  type PageWanted,
  type RecordPage,
} from './measure-context.ts'

type Members = Extract<IndicatorSource, { source: 'members' }>
type WithRecords = Extract<IndicatorSource, { source: 'members_with_records' }>
type Coverage = Extract<IndicatorSource, { source: 'coverage' }>

/** Members with a seat on the day. */
export const membersGauge: Gauge<Members> = {
  measure: async (context) => countOrNothing(await seatedPage(context, false, one), 'no_members'),
  records: (context, _source, wanted) => seatedPage(context, false, wanted),
}

/** Members with a seat on the day of whom the ledger knows something in the duty year. */
export const membersWithRecordsGauge: Gauge<WithRecords> = {
  measure: async (context) =>
    context.year ? counted((await seatedPage(context, true, one)).total) : nothingBecause('no_duty_year'),
  records: (context, _source, wanted) => seatedPage(context, true, wanted),
}

/** One of the two full coverages; its records are those *not* covered, because they are what one must act on. */
export const coverageGauge: Gauge<Coverage> = {
  async measure(context, { which }) {
    const { due, covered } = (await coverageOn(context.db, context.pack, context.committeeId, context.on))[which]
    return due === 0 ? nothingBecause('nobody_due') : { value: `${covered}/${due}`, missing: null }
  },
  async records(context, { which }, wanted) {
    const { notCovered } = (await coverageOn(context.db, context.pack, context.committeeId, context.on))[which]
    return pageOf(
      notCovered.map(({ personId, name, reason }) => ({
        kind: 'person',
        id: personId,
        title: name,
        on: null,
        note: reason,
      })),
      wanted,
    )
  },
}

const one: PageWanted = { page: 1, pageSize: 1 }

function countOrNothing({ total }: RecordPage, missing: string) {
  return total === 0 ? nothingBecause(missing) : counted(total)
}

async function seatedPage(
  context: MeasureContext,
  onlyWithFacts: boolean,
  { page, pageSize }: PageWanted,
): Promise<RecordPage> {
  const { db, committeeId, on, year } = context
  let seats = db
    .selectFrom('seat')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'seat.committee_id').onRef('person.id', '=', 'seat.person_id'),
    )
    .where('seat.committee_id', '=', committeeId)
    .where('seat.from_on', '<=', on)
    .where((or) => or.or([or('seat.until_on', 'is', null), or('seat.until_on', '>', on)]))
  if (onlyWithFacts) {
    seats =
      seats.where(sql<boolean>`exists (select from fact where fact.committee_id = seat.committee_id and fact.subject_id = seat.person_id
      and fact.on_date >= ${year?.from ?? on}::date and fact.on_date <= ${on}::date)`)
  }
  const [{ total }, rows] = await Promise.all([
    seats.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    seats
      .select(['person.id', 'person.name', 'seat.from_on'])
      .orderBy('person.rank_no')
      .orderBy('person.id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ])
  return {
    items: rows.map((row) => ({ kind: 'person', id: row.id, title: row.name, on: row.from_on, note: null })),
    total,
  }
}
