import { newId } from '../platform/identifiers.ts'
import type { BranchHall } from './branch-hall.ts'
import type { Caller } from './caller.ts'

export interface Turn {
  duty: string
  subjectId: string
  subjectName: string | null
  from: string
  dueOn: string
  state: string
  strictness: string
  records: Array<{ id: string; on: string; enteredLate: { on: string; reason: string } | null; adopted: boolean }>
  planned: Array<{ id: string }>
  waiver: { id: string; byName: string; reason: string } | null
  canWaive: true | string
}

export interface Month {
  due: Turn[]
  running: Turn[]
  carriedOver: Turn[]
  reminders: Array<{ duty: string }>
  election: { endsOn: string; overdue: boolean } | null
  talks: Array<{ duty: string; needed: number; had: number; missing: Array<Array<{ name: string }>> }>
  firstAgenda: Array<{ title: string }>
  shape: { people: number; withCommittee: boolean | null; cells: number }
}

/** The month’s reminder of a unit as a caller reads it. */
export async function monthOf(caller: Caller, unit: string, month = '2026-11'): Promise<Month> {
  return (await caller.get<Month>(`/duties/units/${unit}/months/${month}`)).body
}

export function keys(turns: readonly Turn[]): string[] {
  return turns.map(({ duty, subjectName }) => (subjectName ? `${duty} ${subjectName}` : duty))
}

export interface Held {
  kind: string
  unitId: string
  on: string
  state?: string
  chairId?: string
  agenda?: Array<{ title: string; first?: boolean; presenterId?: string }>
  late?: string
}

/** A meeting as the meetings room would have left it. */
export async function hold(
  { database, committee, office }: BranchHall,
  { kind, unitId, on, state = 'adopted', chairId, agenda = [], late }: Held,
): Promise<string> {
  const db = database.of(committee.id)
  const id = newId()
  await db
    .insertInto('meeting')
    .values({
      committee_id: committee.id,
      id,
      kind,
      unit_id: unitId,
      title: `${kind} ${on}`,
      starts_at: `${on}T09:00:00+08:00`,
      held_on: on,
      state,
      created_by: office.personId,
      chair_id: chairId ?? null,
      party_internal: true,
      ...(state === 'adopted' && { adopted_at: `${on}T19:00:00+08:00`, adopted_by: office.personId }),
      ...(late && {
        entered_late_at: `${late}T09:00:00+08:00`,
        entered_late_by: office.personId,
        entered_late_reason: '当时停电',
      }),
    })
    .execute()
  const items = agenda.map(({ title, first = false, presenterId }, at) => ({
    committee_id: committee.id,
    id: newId(),
    meeting_id: id,
    position: at + 1,
    title,
    first_agenda: first,
    presenter_id: presenterId ?? null,
  }))
  if (items.length > 0) await db.insertInto('agenda_item').values(items).execute()
  return id
}
