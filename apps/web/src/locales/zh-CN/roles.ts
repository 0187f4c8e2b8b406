import type { Role } from '@tongxin/domain/access/role'

export const roles = {
  member: '政协委员',
  party_member: '中共党员',
  branch_officer: '党支部书记、委员',
  committee_clerk: '专门委员会工作人员',
  office_clerk: '办公室工作人员',
  study_liaison: '委员学习联络委员会',
  personnel: '政工科',
  office_party_committee: '机关党委',
  leader: '主席会议成员',
  secretary_general: '秘书长',
  discipline: '纪检监察',
  proposal_committee: '提案委员会',
  proposing_body: '提案单位',
  handling_unit: '承办单位',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  audit_admin: '审计管理员',
} as const satisfies Record<Role, string>
