import { endpoints } from '@tongxin/contract/endpoints'
import { adoptingGroups, type SubjectKind } from '@tongxin/domain/assessment/office'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'

/** A recorded meeting as an adoption names it. */
export interface Adoption {
  meetingId: string
  title: string
  heldOn: string
  decision: string | null
}

const shown = 30

/** Meetings that may be named; their own pages keep their own rights, here stand only title, day and decisions. */
export const adoptingMeetings = query(endpoints.schemes.meetings, async ({ db, pack, actor, input }) => {
  const groups = new Set(Object.values(adoptingGroups).flat())
  const kinds = pack.meetingKinds.filter(({ group }) => groups.has(group)).map(({ key }) => key)
  if (kinds.length === 0) return { items: [] }
  let rows = db
    .selectFrom('meeting')
    .select(['id', 'title', 'kind', 'held_on'])
    .select(
      sql<Array<{ id: string; wording: string }>>`coalesce((select json_agg(json_build_object('id', decision.id,
        'wording', decision.wording) order by decision.position) from decision
        where decision.committee_id = meeting.committee_id and decision.meeting_id = meeting.id), '[]')`.as(
        'decisions',
      ),
    )
    .where('committee_id', '=', actor.committeeId)
    .where('state', '=', 'adopted')
    .where('kind', 'in', kinds)
  if (input.search) rows = rows.where('title', 'like', `%${input.search.replace(/[\\%_]/g, '\\$&')}%`)
  const found = await rows.orderBy('held_on', 'desc').orderBy('id').limit(shown).execute()
  return {
    items: found.map(({ id, title, kind, held_on, decisions }) => ({
      id,
      title,
      kindName: pack.meetingKinds.find(({ key }) => key === kind)?.name.zh ?? kind,
      heldOn: held_on,
      decisions,
    })),
  }
})

interface Named {
  meetingId: string
  decisionId?: string | undefined
}

/**
 * The meeting that an adoption names. It must have adopted minutes and be of a body that adopts such results; a
 * decision must be its own (guardrail F6; the database holds the first of these as well).
 */
export async function requireAdoptingMeeting(
  db: Reader,
  committeeId: string,
  pack: Pack,
  { meetingId, decisionId }: Named,
  subject: SubjectKind,
): Promise<{ id: string; heldOn: string }> {
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'kind', 'state', 'held_on'])
    .where('committee_id', '=', committeeId)
    .where('id', '=', meetingId)
    .executeTakeFirst()
  if (!meeting) throw unknown('meetingId')
  if (meeting.state !== 'adopted') throw new AppError('state_refuses', { reason: 'meeting_not_adopted' })
  const group = pack.meetingKinds.find(({ key }) => key === meeting.kind)?.group
  if (!group || !adoptingGroups[subject].includes(group))
    throw new AppError('state_refuses', { reason: 'meeting_does_not_adopt' })
  if (decisionId && !(await isDecisionOf(db, committeeId, meetingId, decisionId))) throw unknown('decisionId')
  return { id: meeting.id, heldOn: meeting.held_on }
}

function unknown(path: string): AppError {
  return new AppError('bad_request', undefined, [{ path, code: 'unknown', message: 'no such record' }])
}

async function isDecisionOf(db: Reader, committeeId: string, meetingId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('decision')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

interface Adopted {
  id: string
  adopted_at_meeting: string | null
  adopted_decision: string | null
}

/** The meetings by which some things were adopted, by the id of the thing. */
export async function adoptionsOf(
  db: Reader,
  committeeId: string,
  rows: readonly Adopted[],
): Promise<Map<string, Adoption>> {
  const ids = rows.flatMap(({ adopted_at_meeting }) => adopted_at_meeting ?? [])
  if (ids.length === 0) return new Map()
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'title', 'held_on'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', ids)
    .execute()
  const decisions = await wordings(db, committeeId, rows)
  return new Map(
    rows.flatMap((row) => {
      const meeting = meetings.find(({ id }) => id === row.adopted_at_meeting)
      if (!meeting) return []
      const decision = decisions.get(row.adopted_decision ?? '') ?? null
      return [[row.id, { meetingId: meeting.id, title: meeting.title, heldOn: meeting.held_on, decision }] as const]
    }),
  )
}

async function wordings(db: Reader, committeeId: string, rows: readonly Adopted[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ adopted_decision }) => adopted_decision ?? [])
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('decision')
    .select(['id', 'wording'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', ids)
    .execute()
  return new Map(found.map(({ id, wording }) => [id, wording]))
}
