import { isAssessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import type { Role } from '@tongxin/domain/access/role'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { reach, type Actor } from '../../../platform/http/actor.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { inForce } from '../../organisation/public.ts'
import { towardsMembers } from '../visible-members.ts'
import type { RoundRow } from './queries.ts'

const overseers = new Set<Role>(['leader', 'secretary_general', 'discipline'])

/**
 * Whose sheets of a round somebody may read: the assessing office and the leaders all, a special committee its own
 * members', everybody the own one from the telling on, branch officers their branch's.
 */
export function visibleSheets(actor: Actor, round: RoundRow, today: string): RawBuilder<boolean> {
  const own = isTold(round) && actor.personId ? sql`round_sheet.subject_id = ${actor.personId}::uuid` : sql`false`
  if (round.subject !== 'member') return otherSheets(actor, round, own)
  const { all, unitIds } = reach(towardsMembers(actor), 'assessment.read')
  if (all) return sql<boolean>`true`
  if (unitIds.length === 0) return sql<boolean>`(${own})`
  return sql<boolean>`(${own} or exists (select from membership where membership.committee_id = round_sheet.committee_id
    and membership.person_id = round_sheet.subject_id and membership.unit_id = any(${[...unitIds]}::uuid[])
    and ${inForce('membership', today)}))`
}

function otherSheets(actor: Actor, round: RoundRow, own: RawBuilder<unknown>): RawBuilder<boolean> {
  const all =
    isAssessingOffice(actor.roles, round.subject as SubjectKind) || actor.roles.some(({ role }) => overseers.has(role))
  if (all) return sql<boolean>`true`
  const units = actor.roles.flatMap(({ role, unitId }) => (role === 'branch_officer' && unitId ? [unitId] : []))
  return sql<boolean>`(${own} or (${isTold(round)} and round_sheet.subject_id = any(${units}::uuid[])))`
}

export function isTold({ state }: Pick<RoundRow, 'state'>): boolean {
  return state !== 'drafting' && state !== 'verifying' && state !== 'cancelled'
}

/** A sheet out of sight answers like a missing one. */
export async function requireVisibleSheet(
  db: Reader,
  actor: Actor,
  round: RoundRow,
  subjectId: string,
  today: string,
): Promise<{ revision: number }> {
  const row = await db
    .selectFrom('round_sheet')
    .select('revision')
    .where('committee_id', '=', round.committee_id)
    .where('round_id', '=', round.id)
    .where('subject_id', '=', subjectId)
    .where(visibleSheets(actor, round, today))
    .executeTakeFirst()
  if (!row) throw new AppError('not_found')
  return row
}
