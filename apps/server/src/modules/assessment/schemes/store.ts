import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Updateable } from 'kysely'
import type { Schema, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import type { VersionRow } from './queries.ts'

/** Changes a version that the caller has locked, if it is still the one that was looked at. Gives its new number. */
export async function updateVersion(
  tx: Tx,
  row: VersionRow,
  seen: number,
  change: Updateable<Schema['scheme_version']>,
): Promise<number> {
  if (row.version !== seen) throw new AppError('changed_meanwhile')
  await tx
    .updateTable('scheme_version')
    .set({ ...change, version: row.version + 1 })
    .where('committee_id', '=', row.committee_id)
    .where('id', '=', row.id)
    .execute()
  return row.version + 1
}

/** A version stays a version of its scheme: another number or other subjects are another scheme. */
export function refuseOtherIdentity(scheme: Scheme, row: Pick<VersionRow, 'key' | 'subject'>): void {
  const faults = []
  if (scheme.id !== row.key) faults.push({ path: 'text', code: 'other_key', message: `编号应为 ${row.key}` })
  if (scheme.subject !== row.subject) faults.push({ path: 'text', code: 'other_subject', message: '对象不能改变' })
  if (faults.length > 0) throw new AppError('bad_request', undefined, faults)
}
