import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { checkText } from '../schemes/check-text.ts'
import { schemeOf } from '../schemes/present.ts'
import { findVersion, type VersionRow } from '../schemes/queries.ts'

/** A scheme without faults, with the version it is, if it is one. */
interface Tryable {
  scheme: Scheme
  row: VersionRow | null
}

/** The version or the text that is to be tried on members. */
export async function tryable(
  db: Reader,
  committeeId: string,
  pack: Pack,
  { schemeId, text }: { schemeId?: string | undefined; text?: string | undefined },
): Promise<Tryable> {
  if (schemeId) return tryableVersion(db, committeeId, schemeId)
  if (text === undefined)
    throw new AppError('bad_request', undefined, [
      { path: 'schemeId', code: 'needed', message: 'a version or a text is needed' },
    ])
  return ofMembers({ scheme: checkText(text, pack).scheme, row: null })
}

/** A version that is to be tried on members. */
export async function tryableVersion(db: Reader, committeeId: string, id: string): Promise<Tryable> {
  const row = await findVersion(db, committeeId, id)
  return ofMembers({ scheme: schemeOf(row), row })
}

function ofMembers({ scheme, row }: { scheme: Scheme | null; row: VersionRow | null }): Tryable {
  if (!scheme) throw new AppError('state_refuses', { reason: 'scheme_has_faults' })
  if (scheme.subject !== 'member') throw new AppError('state_refuses', { reason: 'trial_of_members_only' })
  return { scheme, row }
}

export function presentTried({ scheme, row }: Tryable) {
  return { id: row?.id ?? null, title: scheme.title, number: row?.number ?? null, state: row?.state ?? null }
}
