import type { Role } from './role.ts'

/** How a rule pack names the roles that posts confer, and those who enter and verify records. */
export const roleWords = {
  政协领导: 'leader',
  秘书长: 'secretary_general',
  办公室: 'office_clerk',
  委员学习联络委: 'study_liaison',
  专委会: 'committee_clerk',
  政工科: 'personnel',
  机关党委: 'office_party_committee',
  支部: 'branch_officer',
  纪检监督: 'discipline',
  提案委: 'proposal_committee',
  提案单位: 'proposing_body',
  承办单位: 'handling_unit',
} as const satisfies Record<string, Role>
