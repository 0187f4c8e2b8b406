import { isOverdue, type ComplaintKind, type ComplaintState } from '@tongxin/domain/relief/complaint'
import { titleOf } from './letter.ts'
import type { ComplaintLine, ComplaintRow } from './queries.ts'

/** What everybody sees who may see the complaint at all. */
export function presentSummary(row: ComplaintRow, today: string) {
  const state = row.state as ComplaintState
  return {
    kind: row.kind as ComplaintKind,
    wording: row.wording,
    about: row.about,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    overdue: isOverdue(state, row.due_on, today),
    state,
  }
}

export function presentComplaint(row: ComplaintLine, today: string) {
  return {
    ...presentSummary(row, today),
    id: row.id,
    anonymous: row.sender_id === null,
    senderName: row.sender_name,
    takenUpByName: row.taken_up_by_name,
  }
}

export function subjectOf({ id, kind, received_on }: Pick<ComplaintRow, 'id' | 'kind' | 'received_on'>) {
  return { kind: 'complaint', id, title: titleOf(kind, received_on) }
}
