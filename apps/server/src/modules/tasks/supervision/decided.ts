import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { mayReadPartyInternal, type Actor } from '../../../platform/http/actor.ts'
import { committeeWide } from '../committee-wide.ts'

/** A line of the chairpersons' page; it opens the record of which it tells. */
export interface BriefLine {
  kind: 'task' | 'meeting' | 'directive'
  id: string
  title: string
  source: string | null
  owner: string | null
  dueOn: string | null
  why: string | null
  workingDaysLate: number | null
}

interface Adopted {
  meetingId: string
  title: string
  kind: string
  decisions: Array<{ wording: string; ownerId: string | null; dueOn: string | null }>
}

/** What meetings of the whole committee decided between two days, and which decisions from above came in. */
export async function decidedBetween(
  db: Reader,
  actor: Actor,
  pack: Pack,
  from: string,
  through: string,
): Promise<BriefLine[]> {
  const { rows } = await sql<{ type: string; payload: unknown; subject_id: string; subject_title: string | null }>`
    select type, payload, subject_id, subject_title from event
    where committee_id = ${actor.committeeId} and type in ('minutes.adopted', 'directive.registered') and outcome = 'done'
      and on_date between ${from}::date and ${through}::date order by seq`.execute(db)
  const adopted = rows.filter(({ type }) => type === 'minutes.adopted').map(({ payload }) => payload as Adopted)
  const told = adopted.filter(({ kind }) => isTold(actor, pack, kind))
  const names = await namesOf(db, actor, told)
  const fromMeetings = told.flatMap(({ meetingId, title, decisions }) =>
    decisions.map(({ wording, ownerId, dueOn }): BriefLine => ({
      ...nothingMore,
      kind: 'meeting',
      id: meetingId,
      title: wording,
      source: title,
      owner: names.get(ownerId ?? '') ?? null,
      dueOn,
    })),
  )
  const fromAbove = rows
    .filter(({ type }) => type === 'directive.registered')
    .map(({ subject_id, subject_title, payload }): BriefLine => ({
      ...nothingMore,
      kind: 'directive',
      id: subject_id,
      title: subject_title ?? '',
      source: (payload as { issuer: string }).issuer,
      dueOn: (payload as { dueOn: string | null }).dueOn,
    }))
  return [...fromAbove, ...fromMeetings]
}

const nothingMore = { owner: null, why: null, workingDaysLate: null, source: null, dueOn: null }

function isTold(actor: Actor, pack: Pack, kind: string): boolean {
  const meetingKind = pack.meetingKinds.find(({ key }) => key === kind)
  if (!meetingKind || !committeeWide.has(meetingKind.group)) return false
  return !meetingKind.partyInternal || mayReadPartyInternal(actor)
}

async function namesOf(db: Reader, { committeeId }: Actor, adopted: readonly Adopted[]): Promise<Map<string, string>> {
  const ids = adopted.flatMap(({ decisions }) => decisions.flatMap(({ ownerId }) => (ownerId ? [ownerId] : [])))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
