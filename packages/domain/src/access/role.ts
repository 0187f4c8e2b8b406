/**
 * The closed list of roles. A role is never granted by hand: it is conferred by a dated post
 * (the rule pack says which post confers which role), by membership of the committee, or by membership of the Party.
 * Source: domain.md §11.
 */
export const roles = [
  'member',
  'party_member',
  'branch_officer',
  'committee_clerk',
  'office_clerk',
  'study_liaison',
  'personnel',
  'office_party_committee',
  'leader',
  'secretary_general',
  'discipline',
  'proposal_committee',
  'proposing_body',
  'handling_unit',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const

export type Role = (typeof roles)[number]

/** The three administrators of 等保 8.1.5: never one person in two of them. */
export const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly Role[]

/** Says whether a role is one of the three separated administrators. */
export function isAdministrator(role: Role): boolean {
  return (administrators as readonly Role[]).includes(role)
}
