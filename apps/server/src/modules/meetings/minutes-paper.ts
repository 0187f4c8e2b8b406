import { attendedOf, tallyOf, wasInTheRoom } from '@tongxin/domain/meetings/attendance'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import type { Minutes } from '../../platform/pdf/templates.ts'
import { rosterOf, type RosterLine } from './attendance-list.ts'
import { correctionsOf } from './history.ts'
import { leavesOf } from './leaves.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { kindName } from './present.ts'
import { dayOf, fullTitle, recordCode, timeOf } from './printed.ts'
import { agendaOf, decisionsOf, namesOf } from './queries.ts'
import { voteSentence } from './vote-sentence.ts'
import { votershipOf, votesOf, type Votership } from './votes.ts'

/** Groups whose minutes are issued as 纪要; of all others a record is kept on file. */
const issued: ReadonlySet<MeetingKind['group']> = new Set([
  'plenary',
  'standing',
  'chairpersons',
  'party_group',
  'coordination',
])

interface Printing {
  db: Reader
  pack: Pack
  committee: string
}

/** One meeting as its minutes or its record print it, from the one record that there is. */
export async function minutesPaper(printing: Printing, meeting: MeetingRow): Promise<Minutes> {
  const { db, pack, committee } = printing
  const [roster, names, electorate, leaves, corrections] = await Promise.all([
    rosterOf(db, meeting),
    namesOf(db, meeting.committee_id, [
      meeting.chair_id,
      meeting.recorder_id,
      meeting.entered_late_by,
      meeting.adopted_by,
    ]),
    votershipOf(db, pack, meeting),
    leavesOf(db, meeting),
    correctionsOf(db, meeting.committee_id, meeting.id),
  ])
  const nameOf = new Map(roster.map(({ person_id, name }) => [person_id, name]))
  const voters = kindOf(pack, meeting.kind)?.voting ? electorate : null
  return {
    ...heading(meeting, pack, committee),
    ...named('host', names.get(meeting.chair_id ?? '')),
    ...named('recorder', names.get(meeting.recorder_id ?? '')),
    attendance: attendanceFigures(roster, voters),
    leaves: leaves.flatMap(({ person_id, reason }) => `${nameOf.get(person_id) ?? ''}：${reason}`),
    ...(await contents(printing, meeting, electorate)),
    ...adoption(meeting, names),
    stamps: stamps(meeting, roster, names),
    corrections: corrections.map(
      ({ personId, at, byName, from, to, reason }) =>
        `${byName ?? ''}于${dayOf(new Date(at))}将${nameOf.get(personId) ?? ''}由“${from ? markNames[from] : '未登记'}”更正为“${markNames[to]}”，理由：${reason}。`,
    ),
  }
}

const markNames = {
  present: '出席',
  late: '迟到',
  left_early: '早退',
  on_leave: '请假',
  official_trip: '公出',
  absent: '缺席',
} as const

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

function attendanceFigures(roster: readonly RosterLine[], voters: Votership | null): Minutes['attendance'] {
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
    ...(voters && { voters: { due: voters.due, present: voters.present } }),
    groups: groups.filter(({ names }) => names.length > 0),
  }
}

function namesWhere(roster: readonly RosterLine[], wanted: (line: RosterLine) => boolean): string[] {
  return roster.filter(wanted).map(({ name }) => name)
}

async function contents(
  { db, pack }: Printing,
  meeting: MeetingRow,
  electorate: Votership,
): Promise<Pick<Minutes, 'agenda' | 'decisions'>> {
  const [agenda, decisions, votes] = await Promise.all([
    agendaOf(db, meeting.committee_id, meeting.id),
    decisionsOf(db, meeting.committee_id, meeting.id),
    votesOf(db, meeting),
  ])
  const voteOn = new Map(votes.map((vote) => [vote.agenda_item_id, voteSentence(pack, meeting, electorate, vote)]))
  return {
    agenda: agenda.map((item) => ({
      title: item.title,
      ...named('study', item.study_text),
      discussion: item.parked
        ? ['本次会议未研究，转下次会议。']
        : item.record.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
      ...named('vote', voteOn.get(item.id)),
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
