import type { Role } from './role.ts'

/**
 * How far a permission reaches: everything of the committee, the unit in which the post is held
 * with all units below it, or only what concerns the person.
 */
export type Scope = 'all' | 'unit' | 'self'

type Grants = Partial<Record<Role, Scope>>

const readers: Grants = {
  office_clerk: 'all',
  study_liaison: 'all',
  personnel: 'all',
  office_party_committee: 'all',
  leader: 'all',
  secretary_general: 'all',
  discipline: 'all',
  committee_clerk: 'all',
  proposal_committee: 'all',
}

/** The offices that assess: members, cadres, and branches (which of them assesses whom: `assessment/office.ts`). */
const assessingOffices: Grants = { study_liaison: 'all', personnel: 'all', office_party_committee: 'all' }

/** Those who see to it that what was decided is done. */
const overseers: Grants = { office_clerk: 'all', secretary_general: 'all', office_party_committee: 'all' }

/**
 * Who may do what, and how far. Rows are permissions, entries are roles; what is absent is refused.
 * Source: domain.md §11 (derived roles) and 等保 8.1.4 / 8.1.5 (three administrators).
 */
export const permissions = {
  'organisation.read': {
    ...readers,
    branch_officer: 'all',
    member: 'all',
    party_member: 'all',
    system_admin: 'all',
    security_admin: 'all',
  },
  'organisation.change': { office_clerk: 'all', personnel: 'all', system_admin: 'all' },
  'branch.read': {
    office_clerk: 'all',
    personnel: 'all',
    office_party_committee: 'all',
    leader: 'all',
    secretary_general: 'all',
    discipline: 'all',
    branch_officer: 'unit',
  },
  'branch.elect': { office_party_committee: 'all', personnel: 'all' },
  'coverage.read': { ...readers, branch_officer: 'unit' },
  'people.read': {
    ...readers,
    branch_officer: 'unit',
    member: 'self',
    party_member: 'self',
    system_admin: 'all',
    security_admin: 'all',
  },
  'people.change': { office_clerk: 'all', personnel: 'all', study_liaison: 'all', system_admin: 'all' },
  'people.contact': {
    office_clerk: 'all',
    personnel: 'all',
    study_liaison: 'all',
    committee_clerk: 'unit',
    branch_officer: 'unit',
    member: 'self',
    party_member: 'self',
  },
  'roster.import': { office_clerk: 'all', personnel: 'all', system_admin: 'all' },
  'account.manage': { system_admin: 'all' },
  'account.read': { system_admin: 'all', security_admin: 'all' },
  'account.disable': { system_admin: 'all', security_admin: 'all' },
  'session.revoke': { security_admin: 'all' },
  'administrator.appoint': { security_admin: 'all', system_admin: 'all' },
  'token.manage': { system_admin: 'all' },
  'module.review': { system_admin: 'all', office_clerk: 'all' },
  'module.switch': { system_admin: 'all' },
  'audit.read': { audit_admin: 'all', discipline: 'all' },
  'pack.read': {
    ...readers,
    branch_officer: 'all',
    member: 'all',
    party_member: 'all',
    system_admin: 'all',
    security_admin: 'all',
  },
  'meeting.read': { ...readers, branch_officer: 'unit', member: 'self', party_member: 'self' },
  'meeting.create': {
    office_clerk: 'all',
    secretary_general: 'all',
    study_liaison: 'all',
    office_party_committee: 'all',
    committee_clerk: 'unit',
    branch_officer: 'unit',
  },
  'meeting.organise': {
    office_clerk: 'all',
    secretary_general: 'all',
    study_liaison: 'all',
    office_party_committee: 'all',
    committee_clerk: 'unit',
    branch_officer: 'unit',
  },
  'meeting.adopt': {
    secretary_general: 'all',
    leader: 'all',
    office_party_committee: 'all',
    study_liaison: 'all',
    branch_officer: 'unit',
    committee_clerk: 'unit',
    office_clerk: 'all',
  },
  'leave.request': { member: 'self', party_member: 'self', branch_officer: 'self' },
  'leave.decide': {
    secretary_general: 'all',
    leader: 'all',
    office_clerk: 'all',
    office_party_committee: 'all',
    committee_clerk: 'unit',
    branch_officer: 'unit',
  },
  'ledger.read': { ...readers, branch_officer: 'unit', member: 'self', party_member: 'self' },
  // Which kinds of results each of them records: ledger/recorders.ts and the pack's 登记人.
  'result.record': {
    study_liaison: 'all',
    office_clerk: 'all',
    committee_clerk: 'unit',
    personnel: 'all',
    office_party_committee: 'all',
    secretary_general: 'all',
    branch_officer: 'unit',
    member: 'self',
    party_member: 'self',
  },
  'assessment.survey': {
    ...assessingOffices,
    leader: 'all',
    secretary_general: 'all',
    discipline: 'all',
    committee_clerk: 'unit',
  },
  'assessment.read': {
    ...assessingOffices,
    leader: 'all',
    secretary_general: 'all',
    discipline: 'all',
    committee_clerk: 'unit',
    branch_officer: 'unit',
    office_clerk: 'self',
    member: 'self',
    party_member: 'self',
  },
  'scheme.read': { ...readers, branch_officer: 'all', member: 'all', party_member: 'all' },
  'scheme.draft': { ...assessingOffices },
  'scheme.review': { ...assessingOffices, secretary_general: 'all', leader: 'all' },
  'scheme.adopt': { ...assessingOffices, secretary_general: 'all' },
  'scheme.try': { ...assessingOffices, secretary_general: 'all', leader: 'all' },
  'round.manage': { ...assessingOffices },
  'fact.verify': { ...assessingOffices, office_clerk: 'all', committee_clerk: 'all', discipline: 'all' },
  'sheet.object': {
    ...assessingOffices,
    branch_officer: 'unit',
    office_clerk: 'self',
    member: 'self',
    party_member: 'self',
  },
  'objection.answer': { ...assessingOffices, committee_clerk: 'unit', secretary_general: 'all', leader: 'all' },
  'rectification.read': {
    office_party_committee: 'all',
    leader: 'all',
    secretary_general: 'all',
    discipline: 'all',
    branch_officer: 'unit',
  },
  'rectification.manage': { office_party_committee: 'all' },
  'rectification.answer': { office_party_committee: 'all', branch_officer: 'unit' },
  'cockpit.read': { ...readers },
  'rule.read': { ...readers, branch_officer: 'all', member: 'all', party_member: 'all' },
  'rule.write': { office_clerk: 'all', secretary_general: 'all', office_party_committee: 'all', personnel: 'all' },
  // Proposals: who writes, who reviews and hands over, who handles; each handling unit its own share only.
  'proposal.write': { member: 'self', proposing_body: 'unit', committee_clerk: 'unit' },
  'proposal.read': {
    proposal_committee: 'all',
    leader: 'all',
    secretary_general: 'all',
    office_clerk: 'all',
    discipline: 'all',
    committee_clerk: 'unit',
    proposing_body: 'unit',
    handling_unit: 'unit',
    member: 'self',
  },
  'proposal.review': { proposal_committee: 'all' },
  'proposal.handle': { handling_unit: 'unit' },
  'proposal.rate': { member: 'self', proposing_body: 'unit', committee_clerk: 'unit', proposal_committee: 'all' },
  // 督办件: those who watch over them read all of them; the discipline group reads only (T11).
  'task.read': { ...overseers, leader: 'all', discipline: 'all' },
  'task.supervise': { ...overseers },
  'task.assign': {
    ...overseers,
    leader: 'all',
    study_liaison: 'all',
    personnel: 'all',
    committee_clerk: 'unit',
    branch_officer: 'unit',
  },
  'directive.read': { ...readers },
  'directive.change': { ...overseers },
  'deputy.arrange': { office_clerk: 'all', personnel: 'all' },
  'duty.read': {
    office_party_committee: 'all',
    leader: 'all',
    secretary_general: 'all',
    discipline: 'all',
    office_clerk: 'all',
    personnel: 'all',
    branch_officer: 'unit',
    party_member: 'self',
  },
  'duty.survey': {
    office_party_committee: 'all',
    leader: 'all',
    secretary_general: 'all',
    discipline: 'all',
    office_clerk: 'all',
  },
  // Which duties each of them may waive: the pack's 可免.
  'duty.waive': { office_party_committee: 'all', secretary_general: 'all', office_clerk: 'all' },
  'talk.record': { branch_officer: 'unit', office_party_committee: 'all' },
  'calendar.read': { ...readers, branch_officer: 'all', system_admin: 'all' },
  'calendar.change': { office_clerk: 'all', system_admin: 'all' },
  'relief.read': { office_clerk: 'all', discipline: 'all' },
  'relief.answer': { office_clerk: 'all' },
  'workbench.read': {
    ...readers,
    branch_officer: 'self',
    member: 'self',
    party_member: 'self',
    system_admin: 'self',
    security_admin: 'self',
    audit_admin: 'self',
    proposing_body: 'self',
    handling_unit: 'self',
  },
} as const satisfies Record<string, Grants>

export type Permission = keyof typeof permissions

/** All permissions, in the order of the table. */
export const permissionNames = Object.keys(permissions) as Permission[]

/** The scope in which a role holds a permission, or `undefined` when it does not. */
export function scopeOf(permission: Permission, role: Role): Scope | undefined {
  return (permissions[permission] as Grants)[role]
}

/** A role as somebody holds it today: with the unit of the post, unless it comes from the person's standing. */
export interface HeldRole {
  role: Role
  unitId: string | null
}

/** How far somebody's held roles reach for one permission. `units` lists the units of posts with unit scope. */
export interface Reach {
  all: boolean
  units: string[]
  self: boolean
}

/** Adds up the reach of all held roles for one permission. */
export function reachOf(permission: Permission, held: readonly HeldRole[]): Reach {
  const reach: Reach = { all: false, units: [], self: false }
  for (const { role, unitId } of held) {
    const scope = scopeOf(permission, role)
    if (scope === 'all') reach.all = true
    if (scope === 'unit' && unitId) reach.units.push(unitId)
    if (scope === 'self') reach.self = true
  }
  return reach
}

/** Says whether a reach allows anything at all. */
export function reachesAnything(reach: Reach): boolean {
  return reach.all || reach.self || reach.units.length > 0
}
