import type { AnswerOf, ParsedInputOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { writeSheet } from '../../platform/sheet/sheet.ts'
import { concerns, visibleMeetings } from './policy.ts'
import { presentLine } from './present.ts'
import type { MeetingRow } from './meeting-row.ts'

type Page = ParsedInputOf<typeof endpoints.meetings.list>
type Filter = ParsedInputOf<typeof endpoints.meetings.export>

export const listMeetings = query(endpoints.meetings.list, ({ db, actor, input, pack }) =>
  meetingPage(db, actor, pack, input),
)

async function meetingPage(
  db: Reader,
  actor: Actor,
  pack: Pack,
  input: Page,
): Promise<AnswerOf<typeof endpoints.meetings.list>> {
  const filtered = filteredMeetings(db, actor, pack, input)
  const [{ total }, rows] = await Promise.all([
    filtered.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    linesOf(filtered)
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: rows.map((row) => presented(pack, row)), total }
}

/** The filtered list as .xlsx, as it stands on the screen. */
export const exportMeetings = query(endpoints.meetings.export, async ({ db, actor, input, pack, today }) => {
  const rows = await linesOf(filteredMeetings(db, actor, pack, input))
    .limit(sheetRows)
    .execute()
  const lines = rows.map((row, at) => {
    const meeting = presented(pack, row)
    return [
      String(at + 1),
      meeting.title,
      meeting.heldOn,
      meeting.kindName,
      meeting.unitName,
      meeting.place ?? '',
      String(meeting.due),
      meeting.attended === null ? '' : String(meeting.attended),
      stateNames[meeting.state],
    ]
  })
  const bytes = await writeSheet('会议活动', exportColumns, lines)
  return { fileName: `会议活动${today.replaceAll('-', '')}.xlsx`, bytes }
})

const sheetRows = 20_000
const stateNames = {
  draft: '草稿',
  convened: '已通知',
  held: '已召开',
  adopted: '已审定',
  cancelled: '已取消',
} as const

const exportColumns = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '会议名称', width: 40 },
  { title: '日期', width: 14 },
  { title: '类别', width: 20 },
  { title: '召集单位', width: 24 },
  { title: '地点', width: 20 },
  { title: '应到', width: 8, kind: 'number' },
  { title: '实到', width: 8, kind: 'number' },
  { title: '状态', width: 10 },
] as const

function presented(pack: Pack, row: Awaited<ReturnType<ReturnType<typeof linesOf>['execute']>>[number]) {
  return presentLine(pack, { ...row, state: row.state as MeetingRow['state'] })
}

/** Lines with unit and figures, the newest first, still to be cut into pages. */
function linesOf(filtered: ReturnType<typeof filteredMeetings>) {
  return filtered
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'meeting.committee_id').onRef('unit.id', '=', 'meeting.unit_id'),
    )
    .innerJoinLateral(figuresOfMeeting, (join) => join.onTrue())
    .selectAll('meeting')
    .select(['unit.name as unit_name', 'figures.due', 'figures.attended', 'figures.marked'])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.id', 'desc')
}

/** How many were due and came, counted from the list itself. */
function figuresOfMeeting() {
  return sql<{ due: number; attended: number; marked: number }>`(
    select count(*) filter (where due_as = 'due')::int as due,
      count(*) filter (where due_as = 'due' and state in ('present', 'late', 'left_early'))::int as attended,
      count(state)::int as marked
    from attendance where attendance.committee_id = meeting.committee_id and attendance.meeting_id = meeting.id
  )`.as<'figures'>('figures')
}

function filteredMeetings(db: Reader, actor: Actor, pack: Pack, input: Filter) {
  let query = db
    .selectFrom('meeting')
    .where('meeting.committee_id', '=', actor.committeeId)
    .where(visibleMeetings(actor))
  if (input.kind) query = query.where('meeting.kind', '=', input.kind)
  if (input.group) {
    const kinds = pack.meetingKinds.filter(({ group }) => group === input.group).map(({ key }) => key)
    query = query.where(sql<boolean>`meeting.kind = any(${kinds}::text[])`)
  }
  if (input.unitId) query = query.where('meeting.unit_id', '=', input.unitId)
  if (input.state) query = query.where('meeting.state', '=', input.state)
  if (input.from) query = query.where('meeting.held_on', '>=', input.from)
  if (input.until) query = query.where('meeting.held_on', '<=', input.until)
  if (input.search) query = query.where('meeting.title', 'like', `%${input.search.replace(/[\\%_]/g, '\\$&')}%`)
  return input.mine ? query.where(concerns(actor)) : query
}
