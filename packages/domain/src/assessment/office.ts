import type { MeetingKind } from '../pack/pack.ts'
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

/**
 * The bodies whose meetings adopt schemes and results (domain.md §6.3 and §6.6: chairpersons' meeting or leading
 * group for members, the Party group for cadres, the Party committee of the office for branches).
 */
export const adoptingGroups: Record<SubjectKind, readonly MeetingKind['group'][]> = {
  member: ['chairpersons', 'standing', 'party_group'],
  activity_group: ['chairpersons', 'standing', 'party_group'],
  cadre: ['party_group'],
  branch: ['office_party', 'party_group'],
  unit: ['office_party', 'party_group'],
}
