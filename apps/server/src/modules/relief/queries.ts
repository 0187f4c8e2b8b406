import { scopeOf } from '@tongxin/domain/access/permission'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { holds, type Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import { inForce } from '../organisation/public.ts'

export type ComplaintRow = Selectable<Schema['complaint']>

export type ComplaintLine = ComplaintRow & { sender_name: string | null; taken_up_by_name: string | null }

interface Asked {
  kind?: string | undefined
  state?: string | undefined
  overdue?: 'true' | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

/** Whose posts of that day put the answering before them. */
export async function answererIds(db: Reader, pack: Pack, committeeId: string, today: string): Promise<string[]> {
  const kinds = pack.postKinds
    .filter(({ roles }) => roles.some((role) => scopeOf('relief.answer', role) !== undefined))
    .map(({ key }) => key)
  if (kinds.length === 0) return []
  const rows = await db
    .selectFrom('post')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', kinds)
    .where(inForce('post', today))
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

function lines(db: Reader, committeeId: string) {
  return db
    .selectFrom('complaint')
    .leftJoin('person as sender', (join) =>
      join.onRef('sender.committee_id', '=', 'complaint.committee_id').onRef('sender.id', '=', 'complaint.sender_id'),
    )
    .leftJoin('person as taker', (join) =>
      join.onRef('taker.committee_id', '=', 'complaint.committee_id').onRef('taker.id', '=', 'complaint.taken_up_by'),
    )
    .selectAll('complaint')
    .select(['sender.name as sender_name', 'taker.name as taken_up_by_name'])
    .where('complaint.committee_id', '=', committeeId)
}

/** For the office, the discipline group, and who sent it by name; for everybody else there is none. */
export async function findVisibleComplaint(db: Reader, actor: Actor, id: string): Promise<ComplaintLine> {
  const row = found(await lines(db, actor.committeeId).where('complaint.id', '=', id).executeTakeFirst())
  const own = row.sender_id !== null && row.sender_id === actor.personId
  return found(own || holds(actor, 'relief.read') ? row : null)
}

export function findByReceipt(db: Reader, committeeId: string, digest: Buffer): Promise<ComplaintRow | undefined> {
  return db
    .selectFrom('complaint')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('receipt_digest', '=', digest)
    .executeTakeFirst()
}

export function repliesOf(db: Reader, committeeId: string, complaintId: string) {
  return db
    .selectFrom('complaint_reply')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'complaint_reply.committee_id')
        .onRef('person.id', '=', 'complaint_reply.replied_by'),
    )
    .select(['number', 'wording', 'replied_at', 'person.name as replied_by_name'])
    .where('complaint_reply.committee_id', '=', committeeId)
    .where('complaint_id', '=', complaintId)
    .orderBy('number')
    .execute()
}

const overdueOn = (today: string) => sql<boolean>`(state <> 'answered' and due_on < ${today}::date)`

export async function complaintPage(db: Reader, committeeId: string, asked: Asked, today: string) {
  let matching = lines(db, committeeId)
  if (asked.kind) matching = matching.where('complaint.kind', '=', asked.kind)
  if (asked.state) matching = matching.where('complaint.state', '=', asked.state)
  if (asked.overdue) matching = matching.where(overdueOn(today))
  if (asked.search) {
    const like = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`
    matching = matching.where((or) => or.or([or('wording', 'like', like), or('about', 'like', like)]))
  }
  const [{ total }, rows] = await Promise.all([
    matching
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    matching
      .orderBy('received_on', 'desc')
      .orderBy('complaint.id')
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
      .execute(),
  ])
  return { total, rows }
}

export async function countByState(db: Reader, committeeId: string, today: string) {
  const counted = (state: string) => sql<number>`count(*) filter (where state = ${state})::int`
  return db
    .selectFrom('complaint')
    .select([counted('to_do').as('to_do'), counted('in_hand').as('in_hand'), counted('answered').as('answered')])
    .select(sql<number>`count(*) filter (where ${overdueOn(today)})::int`.as('overdue'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
}

export async function countAnonymous(db: Reader, committeeId: string, today: string): Promise<number> {
  const { total } = await db
    .selectFrom('complaint')
    .select(sql<number>`count(*)::int`.as('total'))
    .where('committee_id', '=', committeeId)
    .where('received_on', '=', today)
    .where('sender_id', 'is', null)
    .executeTakeFirstOrThrow()
  return total
}
