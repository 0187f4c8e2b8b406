import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { basisLines, schemeOf } from './schemes/present.ts'
import { versionInForce } from './schemes/queries.ts'

/** A scheme with the version that names it; a pack's own that nobody adopted yet has no version in force. */
export interface SchemeOfPeriod {
  scheme: Scheme
  version: { id: string; number: number } | null
}

/** Lengths of time that a member's year may be judged by; a quarter's or a term's scheme of members is another matter. */
const yearly: readonly Scheme['period'][] = ['duty_year', 'session', 'calendar_year']

/** By which version a member's year is judged: the one in force in it; until one is, the pack's as a draft (guardrail F6). */
export async function schemeOfYear(
  db: Reader,
  pack: Pack,
  committeeId: string,
  { until }: { until: string | null },
): Promise<SchemeOfPeriod> {
  const row = await versionInForce(db, committeeId, { subject: 'member', periods: yearly }, until ?? '9999-12-31')
  const scheme = row
    ? schemeOf(row)
    : pack.schemes.find(({ subject, period }) => subject === 'member' && yearly.includes(period))
  if (!scheme) throw new AppError('not_found')
  return { scheme, version: row ? { id: row.id, number: row.number } : null }
}

export function presentScheme({ scheme, version }: SchemeOfPeriod, pack: Pack) {
  return {
    id: scheme.id,
    title: scheme.title,
    packVersion: pack.version,
    version,
    basis: basisLines(scheme),
    openReadings: scheme.openReadings,
    exceptionalBasis: scheme.exceptionalBasis ?? null,
  }
}
