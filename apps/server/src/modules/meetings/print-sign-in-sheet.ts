import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { rosterOf, type RosterLine } from './attendance-list.ts'
import { authorize } from './policy.ts'
import { positionName } from './present.ts'
import { committeeName, fullTitle, recordCode, timeOf } from './printed.ts'
import { findVisibleMeeting, namesOf } from './queries.ts'

export const printSignInSheet = query(endpoints.meetings.signInSheet, async (context) => {
  const { db, actor, input, pack } = context
  const meeting = await findVisibleMeeting(db, actor, input.id)
  authorize('print', context, meeting)
  const [roster, committee, names] = await Promise.all([
    rosterOf(db, meeting),
    committeeName(db, actor.committeeId),
    namesOf(db, actor.committeeId, [meeting.chair_id]),
  ])
  const host = names.get(meeting.chair_id ?? '')
  const bytes = await renderPdf('sign-in-sheet', {
    record: { code: recordCode(meeting) },
    committee,
    title: '会议签到表',
    meeting: fullTitle(meeting),
    date: meeting.held_on,
    time: timeOf(meeting.starts_at),
    place: meeting.place ?? '',
    ...(host !== undefined && { host }),
    sections: sectionsOf(roster, (line) => lineOf(pack, line)),
  })
  return { fileName: `签到表-${meeting.title}-${meeting.held_on}.pdf`, bytes }
})

/** Large meetings sign in by sector, the others in one list; observers come last and are not counted. */
export function sectionsOf<P>(roster: readonly RosterLine[], print: (line: RosterLine) => P) {
  const due = roster.filter(({ due_as }) => due_as === 'due')
  const observers = roster.filter(({ due_as }) => due_as === 'observer')
  return [
    ...(due.length > 120 ? bySector(due, print) : [{ label: '应到', people: due.map(print) }]),
    ...(observers.length > 0 ? [{ label: '列席', counted: false, people: observers.map(print) }] : []),
  ]
}

function bySector<P>(due: readonly RosterLine[], print: (line: RosterLine) => P) {
  const sectors = new Map<string, P[]>()
  for (const line of due) {
    const label = line.unit_name ?? '其他'
    sectors.set(label, [...(sectors.get(label) ?? []), print(line)])
  }
  return [...sectors].map(([label, people]) => ({ label, people }))
}

function lineOf(pack: Pack, { name, employer, employer_post, position, state }: RosterLine) {
  const post =
    employer === null && employer_post === null
      ? positionName(pack, position)
      : `${employer ?? ''}${employer_post ?? ''}`
  const note = state === 'on_leave' ? '请假' : state === 'official_trip' ? '公出' : null
  return { name, ...(post !== null && { post }), ...(note !== null && { note }) }
}
