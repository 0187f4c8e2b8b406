import { minutesComplete, type MinutesDraft, type MinutesRules } from '@tongxin/domain/meetings/minutes'
import type { MeetingKind } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import type { Acting } from './policy.ts'
import { agendaOf, holdersOf, writersOf } from './queries.ts'

/** The minutes as the rules of completeness and adoption look at them. */
export async function minutesOf(db: Reader, meeting: MeetingRow): Promise<MinutesDraft> {
  const agenda = await agendaOf(db, meeting.committee_id, meeting.id)
  return {
    chairId: meeting.chair_id,
    recorderId: meeting.recorder_id,
    agenda: agenda.map(draftItem),
  }
}

/** An agenda item as the rules of minutes look at it. */
export function draftItem(item: Awaited<ReturnType<typeof agendaOf>>[number]): MinutesDraft['agenda'][number] {
  return {
    title: item.title,
    firstAgenda: item.first_agenda,
    studyText: item.study_text,
    record: item.record,
    parked: item.parked,
  }
}

/** What the pack asks of a kind; a kind the pack no longer knows asks for nothing beyond complete minutes. */
export function rulesOf(kind: MeetingKind | undefined): MinutesRules {
  return { firstAgendaRequired: kind?.firstAgendaRequired ?? false, recorderMayAdopt: kind?.recorderMayAdopt ?? true }
}

/** Whether the minutes of a meeting that was held want nothing but adoption, and by whom. */
export async function readinessOf(
  db: Reader,
  meeting: MeetingRow,
  acting: Acting,
  writerId: string | null = null,
): Promise<{ ready: false } | { ready: true; adopterIds: string[] }> {
  const complete = minutesComplete(await minutesOf(db, meeting), rulesOf(kindOf(acting.pack, meeting.kind)))
  if (meeting.state !== 'held' || complete !== true) return { ready: false }
  return { ready: true, adopterIds: await adoptersOf(db, meeting, acting, writerId) }
}

/**
 * Whom the finished minutes wait for: today's holders of the adopting posts, otherwise the chair of the meeting; not
 * those who wrote them where the pack separates the two hands.
 */
async function adoptersOf(
  db: Reader,
  meeting: MeetingRow,
  { pack, today }: Acting,
  writerId: string | null,
): Promise<string[]> {
  const kind = kindOf(pack, meeting.kind)
  const holders = await holdersOf(db, meeting, { pack, postKinds: kind?.minutesAdopters ?? [], on: today })
  const adopters = holders.length > 0 ? holders : [meeting.chair_id].filter((id) => id !== null)
  if (rulesOf(kind).recorderMayAdopt) return adopters
  const writers = await writersOf(db, meeting)
  return adopters.filter((id) => id !== writerId && !writers.includes(id))
}
