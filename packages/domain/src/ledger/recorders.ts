import type { Role } from '../access/role.ts'
import type { FactKind, Pack, ResultKind } from '../pack/pack.ts'

/** Whoever keeps the registers of members' results. */
const memberRecorders: readonly Role[] = ['study_liaison', 'office_clerk', 'committee_clerk']

/** A kind of results that is recorded by hand, about whom, and by whom. */
export interface Recordable extends ResultKind {
  subject: FactKind['subject']
  recordedBy: ReadonlyArray<Role | 'self'>
}

/** All kinds that are recorded by hand; what follows from events alone is not among them. */
export function recordableKinds({ resultKinds, factKinds = [] }: Pack): Recordable[] {
  return [
    ...resultKinds.map((kind) => ({ ...kind, subject: 'member' as const, recordedBy: memberRecorders })),
    ...factKinds.flatMap((kind) => (kind.recordedBy ? [{ ...kind, recordedBy: kind.recordedBy }] : [])),
  ]
}

/** The roles by which somebody records a kind; `self` only his own. */
export function recordingRoles<T extends { role: Role }>(kind: Recordable, held: readonly T[]): T[] {
  return held.filter(({ role }) => kind.recordedBy.includes(role))
}
