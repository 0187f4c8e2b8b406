import type { Role } from '../access/role.ts'

/** Whom a scheme or a round is about. */
export type SubjectKind = 'member' | 'branch' | 'cadre' | 'unit' | 'activity_group'

const offices: Record<SubjectKind, Role> = {
  member: 'study_liaison',
  activity_group: 'study_liaison',
  cadre: 'personnel',
  branch: 'office_party_committee',
  unit: 'office_party_committee',
}

/** The role that assesses a kind of subjects and alone sees totals person by person (domain.md §11, guardrail F2). */
export function assessingOffice(subject: SubjectKind): Role {
  return offices[subject]
}

/** Whether one of somebody's roles is the assessing office for a kind of subjects. */
export function isAssessingOffice(held: readonly { role: Role }[], subject: SubjectKind): boolean {
  return held.some(({ role }) => role === offices[subject])
}
