import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { readinessOf } from './minutes.ts'
import { authorize } from './policy.ts'
import type { MeetingRow } from './meeting-row.ts'
import { agendaOf, decisionsOf, findVisibleMeeting } from './queries.ts'
import { updateMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.meetings.minute>

export const minute = operation(endpoints.meetings.minute, async (context) => {
  const { tx, actor, input, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('minute', context, meeting)
  if (input.version !== meeting.version) throw new AppError('changed_meanwhile')
  refuseLateFirstAgenda(context)

  const agendaIds = await saveAgenda(context, meeting)
  await saveDecisions(context, meeting, agendaIds)
  await updateMeeting(tx, meeting, { summary: input.summary })
  await record({
    type: 'meeting.minuted',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      agenda: input.agenda.length,
      decisions: input.decisions.length,
      ...(await readinessOf(tx, meeting, context, actor.personId)),
    },
  })
  return { version: meeting.version + 1 }
})

/** 第一议题 is the first item or none. */
function refuseLateFirstAgenda({ input }: Context): void {
  const late = input.agenda.findIndex(({ firstAgenda }, position) => firstAgenda && position > 0)
  if (late > 0)
    throw new AppError('bad_request', undefined, [
      { path: `agenda.${late}.firstAgenda`, code: 'position', message: 'the first agenda item comes first' },
    ])
}

/** Writes the agenda as it was sent; items keep their identity by their id. Gives the ids in order. */
async function saveAgenda({ tx, input }: Context, meeting: MeetingRow): Promise<string[]> {
  const known = new Set((await agendaOf(tx, meeting.committee_id, meeting.id)).map(({ id }) => id))
  const rows = input.agenda.map((item, index) => ({
    committee_id: meeting.committee_id,
    id: ownId(item.id, known),
    meeting_id: meeting.id,
    position: index + 1,
    title: item.title,
    first_agenda: item.firstAgenda,
    presenter_id: item.presenterId ?? null,
    record: item.record,
  }))
  // Decisions hang on agenda items and are written anew right after.
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
  if (rows.length > 0) await tx.insertInto('agenda_item').values(rows).execute()
  return rows.map(({ id }) => id)
}

async function saveDecisions({ tx, input }: Context, meeting: MeetingRow, agendaIds: readonly string[]): Promise<void> {
  const known = new Set((await decisionsOf(tx, meeting.committee_id, meeting.id)).map(({ id }) => id))
  const rows = input.decisions.map((decision, index) => ({
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
