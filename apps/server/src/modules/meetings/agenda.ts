import type { AgendaInput, DecisionInput } from '@tongxin/contract/meeting-shapes'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { newId } from '../../platform/identifiers.ts'
import { parkItems } from './backlog.ts'
import type { MeetingRow } from './meeting-row.ts'
import { agendaOf, decisionsOf } from './queries.ts'
import { saveVotes } from './votes.ts'
import type { Writing } from './writing.ts'

type Which = Pick<MeetingRow, 'committee_id' | 'id' | 'unit_id' | 'kind'>

/** 第一议题 is the first item or none, and only it has a text. */
export function refuseLateFirstAgenda(agenda: readonly AgendaInput[]): void {
  const late = agenda.findIndex(({ firstAgenda }, position) => firstAgenda && position > 0)
  if (late > 0)
    throw new AppError('bad_request', undefined, [
      { path: `agenda.${late}.firstAgenda`, code: 'position', message: 'the first agenda item comes first' },
    ])
}

/** Writes the agenda as it was sent; items keep their identity by their id. Gives the ids in order. */
export async function saveAgenda(writing: Writing, meeting: Which, agenda: readonly AgendaInput[]): Promise<string[]> {
  const { tx } = writing
  refuseLateFirstAgenda(agenda)
  const before = await agendaOf(tx, meeting.committee_id, meeting.id)
  const known = new Set(before.map(({ id }) => id))
  const items = agenda.map((item) => ({ ...item, id: ownId(item.id, known) }))
  const parked = await parkItems(writing, meeting, items, before)
  await clearAgenda(tx, meeting)
  const rows = items.map((item, index) => ({
    committee_id: meeting.committee_id,
    id: item.id,
    meeting_id: meeting.id,
    position: index + 1,
    title: item.title,
    first_agenda: item.firstAgenda,
    study_text: item.firstAgenda ? (item.studyText ?? null) : null,
    presenter_id: item.presenterId ?? null,
    presenter_post: item.presenterPost ?? null,
    planned_at: item.plannedAt ?? null,
    record: item.record,
    parked: item.parked,
    parked_item_id: parked.get(item.id) ?? null,
  }))
  if (rows.length > 0) await tx.insertInto('agenda_item').values(rows).execute()
  await saveVotes(tx, meeting, items)
  return rows.map(({ id }) => id)
}

/** Decisions hang on agenda items and are written anew right after; votes go with their item. */
async function clearAgenda(tx: Tx, meeting: Which): Promise<void> {
  await tx
    .updateTable('decision')
    .set({ agenda_item_id: null })
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .execute()
  await tx
    .deleteFrom('agenda_item')
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .execute()
}

/** Writes the decisions as they were sent, each with the item it was taken at. */
export async function saveDecisions(
  tx: Tx,
  meeting: Which,
  decisions: readonly DecisionInput[],
  agendaIds: readonly string[],
): Promise<void> {
  const known = new Set((await decisionsOf(tx, meeting.committee_id, meeting.id)).map(({ id }) => id))
  const rows = decisions.map((decision, index) => ({
    committee_id: meeting.committee_id,
    id: ownId(decision.id, known),
    meeting_id: meeting.id,
    agenda_item_id: agendaItem(decision.agendaPosition, agendaIds, index),
    position: index + 1,
    wording: decision.wording,
    owner_id: decision.ownerId ?? null,
    due_on: decision.dueOn ?? null,
  }))
  await tx
    .deleteFrom('decision')
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .execute()
  if (rows.length > 0) await tx.insertInto('decision').values(rows).execute()
}

function ownId(id: string | undefined, known: Set<string>): string {
  if (id === undefined) return newId()
  if (!known.delete(id)) throw new AppError('not_found')
  return id
}

function agendaItem(position: number | undefined, agendaIds: readonly string[], index: number): string | null {
  if (position === undefined) return null
  const id = agendaIds[position - 1]
  if (!id)
    throw new AppError('bad_request', undefined, [
      { path: `decisions.${index}.agendaPosition`, code: 'unknown', message: 'no such agenda item' },
    ])
  return id
}
