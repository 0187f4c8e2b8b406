import type { MinutesDraft, MinutesRules } from '@tongxin/domain/meetings/minutes'
import type { MeetingKind } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import type { Acting } from './policy.ts'
import { agendaOf, holdersOf } from './queries.ts'

/** The minutes as the rules of completeness and adoption look at them. */
export async function minutesOf(db: Reader, meeting: MeetingRow): Promise<MinutesDraft> {
  const agenda = await agendaOf(db, meeting.committee_id, meeting.id)
  return {
    chairId: meeting.chair_id,
    recorderId: meeting.recorder_id,
    agenda: agenda.map(({ title, first_agenda, record }) => ({ title, firstAgenda: first_agenda, record })),
  }
}

/** What the pack asks of a kind; a kind the pack no longer knows asks for nothing beyond complete minutes. */
export function rulesOf(kind: MeetingKind | undefined): MinutesRules {
  return { firstAgendaRequired: kind?.firstAgendaRequired ?? false, recorderMayAdopt: kind?.recorderMayAdopt ?? true }
}

/** Whom the finished minutes wait for: today's holders of the adopting posts, otherwise the chair of the meeting. */
export async function adoptersOf(db: Reader, meeting: MeetingRow, { pack, today, actor }: Acting): Promise<string[]> {
  const kind = kindOf(pack, meeting.kind)
  const holders = await holdersOf(db, meeting, { pack, postKinds: kind?.minutesAdopters ?? [], on: today })
  const adopters = holders.length > 0 ? holders : [meeting.chair_id].filter((id) => id !== null)
  return rulesOf(kind).recorderMayAdopt ? adopters : adopters.filter((id) => id !== actor.personId)
}
