import type { IndicatorSource } from '@tongxin/domain/cockpit/indicator'
import { sql } from 'kysely'
import {
  counted,
  nothingBecause,
  type Gauge,
  type MeasureContext,
  type PageWanted,
  type RecordPage,
} from './measure-context.ts'

type Meetings = Extract<IndicatorSource, { source: 'meetings' }>
type FirstAgenda = Extract<IndicatorSource, { source: 'first_agenda_meetings' }>

/** Meetings of some kinds whose minutes are adopted, in the duty year or since a day. */
export const meetingsGauge: Gauge<Meetings> = {
  async measure(context, source) {
    const from = source.since ?? context.year?.from
    return from
      ? counted((await adoptedPage(context, source.kinds, from, false, one)).total)
      : nothingBecause('no_duty_year')
  },
  records: (context, source, wanted) =>
    adoptedPage(context, source.kinds, source.since ?? context.year?.from ?? context.on, false, wanted),
}

/** Adopted meetings of kinds that demand a first agenda item and had it. */
export const firstAgendaGauge: Gauge<FirstAgenda> = {
  async measure(context) {
    return context.year
      ? counted((await adoptedPage(context, demanding(context), context.year.from, true, one)).total)
      : nothingBecause('no_duty_year')
  },
  records: (context, _source, wanted) =>
    adoptedPage(context, demanding(context), context.year?.from ?? context.on, true, wanted),
}

const one: PageWanted = { page: 1, pageSize: 1 }

function demanding({ pack }: MeasureContext): string[] {
  return pack.meetingKinds.filter(({ firstAgendaRequired }) => firstAgendaRequired).map(({ key }) => key)
}

async function adoptedPage(
  { db, committeeId, on }: MeasureContext,
  kinds: readonly string[],
  from: string,
  withFirstAgenda: boolean,
  { page, pageSize }: PageWanted,
): Promise<RecordPage> {
  if (kinds.length === 0) return { items: [], total: 0 }
  let meetings = db
    .selectFrom('meeting')
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', kinds)
    .where('state', '=', 'adopted')
    .where('held_on', '>=', from)
    .where('held_on', '<=', on)
  if (withFirstAgenda) {
    meetings =
      meetings.where(sql<boolean>`exists (select from agenda_item where agenda_item.committee_id = meeting.committee_id
      and agenda_item.meeting_id = meeting.id and agenda_item.first_agenda)`)
  }
  const [{ total }, rows] = await Promise.all([
    meetings.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    meetings
      .select(['id', 'title', 'held_on'])
      .orderBy('held_on', 'desc')
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ])
  return {
    items: rows.map((row) => ({ kind: 'meeting', id: row.id, title: row.title, on: row.held_on, note: null })),
    total,
  }
}
