import type { WordsOf } from '../words.ts'

export const roles = {
  member: 'CPPCC member',
  party_member: 'Party member',
  branch_officer: 'Branch secretary or committee member',
  committee_clerk: 'Special committee staff',
  office_clerk: 'General office staff',
  study_liaison: 'Study and Liaison Committee',
  personnel: 'Personnel section',
  office_party_committee: 'Office Party committee',
  leader: 'Member of the chairpersons’ meeting',
  secretary_general: 'Secretary-general',
  discipline: 'Discipline inspection',
  proposal_committee: 'Committee for Handling Proposals',
  proposing_body: 'Proposing body',
  handling_unit: 'Handling unit',
  system_admin: 'System administrator',
  security_admin: 'Security administrator',
  audit_admin: 'Audit administrator',
} as const satisfies WordsOf<'roles'>
