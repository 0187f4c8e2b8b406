import { endpoints } from '@tongxin/contract/endpoints'
import { attendedOf, tallyOf, wasInTheRoom } from '@tongxin/domain/meetings/attendance'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { mustBeAllowed } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import type { Minutes } from '../../platform/pdf/templates.ts'
import { rosterOf, type RosterLine } from './attendance-list.ts'
import { printVerdict } from './policy.ts'
import { kindName } from './present.ts'
import { committeeName, dayOf, fullTitle, recordCode, timeOf } from './printed.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { agendaOf, decisionsOf, findVisibleMeeting, namesOf } from './queries.ts'

/** Groups whose minutes are issued as 纪要; of all others a record is kept on file. */
const issued: ReadonlySet<MeetingKind['group']> = new Set([
  'plenary',
  'standing',
  'chairpersons',
  'party_group',
  'coordination',
])

export const printMinutes = query(endpoints.meetings.minutesPdf, async (context) => {
  const { db, actor, input, pack } = context
  const meeting = await findVisibleMeeting(db, actor, input.id)
  mustBeAllowed(printVerdict(context, meeting))
  const [roster, committee, names] = await Promise.all([
    rosterOf(db, meeting),
    committeeName(db, actor.committeeId),
    namesOf(db, actor.committeeId, [
      meeting.chair_id,
      meeting.recorder_id,
      meeting.entered_late_by,
      meeting.adopted_by,
    ]),
  ])
  const bytes = await renderPdf('minutes', {
    ...heading(meeting, pack, committee),
    ...named('host', names.get(meeting.chair_id ?? '')),
    ...named('recorder', names.get(meeting.recorder_id ?? '')),
    attendance: attendanceFigures(roster),
    ...(await contents(db, meeting)),
    ...adoption(meeting, names),
    stamps: stamps(meeting, roster, names),
  })
  return { fileName: `会议记录-${meeting.title}-${meeting.held_on}.pdf`, bytes }
})

function heading(meeting: MeetingRow, pack: Pack, committee: string) {
  const kind = kindOf(pack, meeting.kind)
  const form: Minutes['form'] = kind && issued.has(kind.group) ? 'minutes' : 'record'
  const name = kindName(pack, meeting.kind)
  return {
    form,
    record: { code: recordCode(meeting) },
    issuer: committee,
    series: form === 'minutes' ? `${name}纪要` : `${name}记录`,
    title: fullTitle(meeting),
    number:
      form === 'minutes' && meeting.number !== null
        ? `〔${meeting.held_on.slice(0, 4)}〕${meeting.number}号`
        : recordCode(meeting),
    meeting: fullTitle(meeting),
    meetingKind: name,
    date: meeting.held_on,
    start: timeOf(meeting.starts_at),
    ...(meeting.ends_at && { end: timeOf(meeting.ends_at) }),
    place: meeting.place ?? '',
    ...(meeting.summary !== '' && { summary: meeting.summary }),
  }
}

function attendanceFigures(roster: readonly RosterLine[]): Minutes['attendance'] {
  const tally = tallyOf(roster.map(({ due_as, state }) => ({ dueAs: due_as, state })))
  const due = roster.filter(({ due_as }) => due_as === 'due')
  const groups = [
    { label: '出席', names: namesWhere(due, ({ state }) => state !== null && wasInTheRoom(state)) },
    { label: '请假', names: namesWhere(due, ({ state }) => state === 'on_leave') },
    { label: '公出', names: namesWhere(due, ({ state }) => state === 'official_trip') },
    { label: '缺席', names: namesWhere(due, ({ state }) => state === 'absent') },
    { label: '列席', names: namesWhere(roster, ({ due_as }) => due_as === 'observer') },
  ]
  return {
    due: tally.due,
    present: attendedOf(tally),
    onLeave: tally.onLeave,
    absent: tally.absent,
    officialTrip: tally.officialTrip,
    late: tally.late,
    leftEarly: tally.leftEarly,
    groups: groups.filter(({ names }) => names.length > 0),
  }
}

function namesWhere(roster: readonly RosterLine[], wanted: (line: RosterLine) => boolean): string[] {
  return roster.filter(wanted).map(({ name }) => name)
}

async function contents(db: Reader, meeting: MeetingRow): Promise<Pick<Minutes, 'agenda' | 'decisions'>> {
  const [agenda, decisions] = await Promise.all([
    agendaOf(db, meeting.committee_id, meeting.id),
    decisionsOf(db, meeting.committee_id, meeting.id),
  ])
  return {
    agenda: agenda.map(({ title, record }) => ({
      title,
      discussion: record.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    })),
    decisions: decisions.map(({ wording, owner_name, due_on }) => ({
      text: wording,
      ...named('owner', owner_name),
      ...named('due', due_on),
    })),
  }
}

function adoption(meeting: MeetingRow, names: ReadonlyMap<string, string>): Pick<Minutes, 'adoption'> {
  if (!meeting.adopted_at) return {}
  return { adoption: { by: names.get(meeting.adopted_by ?? '') ?? '', on: dayOf(meeting.adopted_at) } }
}

/** 补录 of the meeting, and 代录 by whoever entered the paper list. */
function stamps(
  meeting: MeetingRow,
  roster: readonly RosterLine[],
  names: ReadonlyMap<string, string>,
): NonNullable<Minutes['stamps']> {
  const late = meeting.entered_late_at
    ? [
        {
          kind: '补录' as const,
          by: names.get(meeting.entered_late_by ?? '') ?? '',
          on: dayOf(meeting.entered_late_at),
          ...named('reason', meeting.entered_late_reason),
        },
      ]
    : []
  const fromPaper = new Map(
    roster.flatMap((line) =>
      line.source === 'paper' && line.marked_at && line.marked_by_name
        ? [
            [
              `${line.marked_by_name} ${dayOf(line.marked_at)}`,
              { kind: '代录' as const, by: line.marked_by_name, on: dayOf(line.marked_at), reason: '按纸质签到表录入' },
            ] as const,
          ]
        : [],
    ),
  )
  return [...late, ...fromPaper.values()]
}

function named<K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> {
  return value ? ({ [key]: value } as Record<K, string>) : {}
}
