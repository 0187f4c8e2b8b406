import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { endpoints } from '@tongxin/contract/endpoints'
import { attendedOf, type Tally } from '@tongxin/domain/meetings/attendance'
import type { Pack } from '@tongxin/domain/pack/pack'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import type { agendaOf, decisionsOf } from './queries.ts'

interface LineRow extends MeetingRow {
  unit_name: string
  due: number
  attended: number
  marked: number
}

/** A meeting as lists show it. */
export function presentLine(pack: Pack, row: LineRow) {
  return {
    id: row.id,
    kind: row.kind,
    kindName: kindName(pack, row.kind),
    title: row.title,
    number: row.number,
    unitId: row.unit_id,
    unitName: row.unit_name,
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    heldOn: row.held_on,
    state: row.state,
    due: row.due,
    attended: row.marked > 0 ? row.attended : null,
    enteredLate: row.entered_late_at !== null,
  }
}

/** What only the meeting's own page shows beside the line. */
export function presentBody(pack: Pack, row: MeetingRow, names: ReadonlyMap<string, string>) {
  const kind = kindOf(pack, row.kind)
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    endsAt: row.ends_at?.toISOString() ?? null,
    halfDays: Number(row.half_days),
    partyInternal: row.party_internal,
    firstAgendaRequired: kind?.firstAgendaRequired ?? false,
    chairId: row.chair_id,
    chairName: name(row.chair_id),
    recorderId: row.recorder_id,
    recorderName: name(row.recorder_id),
    summary: row.summary,
    lateEntry: row.entered_late_at && {
      byName: name(row.entered_late_by) ?? '',
      at: row.entered_late_at.toISOString(),
      reason: row.entered_late_reason ?? '',
    },
    adoptedByName: name(row.adopted_by),
    adoptedAt: row.adopted_at?.toISOString() ?? null,
    cancelledReason: row.cancelled_reason,
    version: row.version,
  }
}

export function figuresOf(tally: Tally) {
  return { due: tally.due, attended: attendedOf(tally), marked: tally.due - tally.unmarked }
}

/** The trade's name of a kind; the key itself where the pack no longer knows it. */
export function kindName(pack: Pack, key: string): string {
  return kindOf(pack, key)?.name.zh ?? key
}

/** The trade's name of what somebody was due as. */
export function positionName(pack: Pack, key: string | null): string | null {
  if (key === null) return null
  return key === 'member' ? '委员' : (pack.postKinds.find((kind) => kind.key === key)?.name.zh ?? key)
}

export function presentAgendaItem(
  pack: Pack,
  item: Awaited<ReturnType<typeof agendaOf>>[number],
  vote: AnswerOf<typeof endpoints.meetings.meeting>['agenda'][number]['vote'],
) {
  return {
    id: item.id,
    position: item.position,
    title: item.title,
    firstAgenda: item.first_agenda,
    presenterId: item.presenter_id,
    presenterName: item.presenter_name,
    presenterPost: positionName(pack, item.presenter_post),
    studyText: item.study_text,
    plannedAt: item.planned_at,
    record: item.record,
    parked: item.parked,
    parkedItemId: item.parked_item_id,
    vote,
  }
}

export function presentDecision(item: Awaited<ReturnType<typeof decisionsOf>>[number]) {
  return {
    id: item.id,
    position: item.position,
    wording: item.wording,
    agendaItemId: item.agenda_item_id,
    ownerId: item.owner_id,
    ownerName: item.owner_name,
    dueOn: item.due_on,
  }
}
