import { permissionNames } from '@tongxin/domain/access/permission'
import { roles } from '@tongxin/domain/access/role'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { moduleNames } from './module-table.ts'
import { byId, day, id, line, listOf, moment, nothing, page } from './shapes.ts'

export const role = z.enum(roles)
export const permission = z.enum(permissionNames as [string, ...string[]])

/** A role as it is held: with the unit and the post that confers it. */
export const heldRole = z.object({
  role,
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  postName: z.string().nullable(),
})

/** Who is signed in, what he may do, and what the shell needs to draw itself. */
export const currentSession = z.object({
  account: z.object({ id, name: z.string(), personId: id.nullable(), secondFactor: z.boolean() }),
  committee: z.object({
    id,
    name: z.string(),
    shortName: z.string(),
    demonstration: z.boolean(),
    officePhone: z.string().nullable(),
  }),
  roles: z.array(heldRole),
  permissions: z.array(permission),
  /** Modules that the committee has switched off. */
  closedModules: z.array(z.enum(moduleNames)),
  today: day,
  dutyYear: z.object({ id, title: z.string(), from: day, until: day.nullable() }).nullable(),
  /** What must be done before anything else. */
  next: z.enum(['nothing', 'change_password', 'set_up_second_factor']),
})

const account = z.object({
  id,
  personId: id.nullable(),
  name: z.string(),
  phoneMasked: z.string().nullable(),
  roles: z.array(heldRole),
  secondFactor: z.boolean(),
  disabled: z.boolean(),
  lastSignedInAt: moment.nullable(),
})

const session = z.object({
  id,
  startedAt: moment,
  lastSeenAt: moment,
  address: z.string(),
  browser: z.string(),
  current: z.boolean(),
})

const token = z.object({
  id,
  name: z.string(),
  permissions: z.array(permission),
  createdAt: moment,
  expiresOn: day.nullable(),
  lastUsedAt: moment.nullable(),
  revokedAt: moment.nullable(),
})

const auditEntry = z.object({
  id: z.string(),
  at: moment,
  type: z.string(),
  actorName: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  subjectTitle: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  address: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

const password = z.string().min(1).max(200)

export const accessEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/session',
    permission: 'public',
    browserOnly: true,
    summary: 'Sign in by name or phone and password, with the second factor when the account has one',
    body: z.object({ name: line(60), password, code: z.string().trim().max(20).optional() }),
    answer: z.object({ next: currentSession.shape.next }),
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/session',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'Sign out',
    answer: nothing,
  }),
  current: endpoint({
    method: 'GET',
    path: '/session',
    permission: 'signed_in',
    summary: 'Who is signed in, with roles and permissions',
    answer: currentSession,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/session/password',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'Change the own password',
    body: z.object({ current: password, next: password }),
    answer: nothing,
  }),
  proposeSecondFactor: endpoint({
    method: 'POST',
    path: '/session/second-factor',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'Begin to set up a second factor: a secret as text and as QR code',
    answer: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
  }),
  confirmSecondFactor: endpoint({
    method: 'PUT',
    path: '/session/second-factor',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'Confirm the second factor with a first code; answers recovery codes, shown once',
    body: z.object({ code: z.string().trim().max(20) }),
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  ownSessions: endpoint({
    method: 'GET',
    path: '/session/all',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'The own open sessions',
    answer: listOf(session),
  }),
  endOwnSession: endpoint({
    method: 'DELETE',
    path: '/session/all/:id',
    permission: 'signed_in',
    browserOnly: true,
    summary: 'End one of the own sessions',
    params: byId,
    answer: nothing,
  }),

  listAccounts: endpoint({
    method: 'GET',
    path: '/accounts',
    permission: 'account.read',
    summary: 'Accounts with their roles',
    query: z.object({ ...page, search: z.string().trim().max(60).optional(), role: role.optional() }),
    answer: listOf(account),
  }),
  openAccounts: endpoint({
    method: 'POST',
    path: '/accounts',
    permission: 'account.manage',
    browserOnly: true,
    summary: 'Open accounts for people; answers the first passwords, shown once',
    body: z.object({ personIds: z.array(id).min(1).max(1000) }),
    answer: z.object({ opened: z.array(z.object({ accountId: id, name: z.string(), password: z.string() })) }),
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/accounts/:id/password-reset',
    permission: 'account.manage',
    browserOnly: true,
    summary: 'Reset a password; answers a first password, shown once, and ends all sessions',
    params: byId,
    answer: z.object({ password: z.string() }),
  }),
  resetSecondFactor: endpoint({
    method: 'POST',
    path: '/accounts/:id/second-factor-reset',
    permission: 'account.manage',
    browserOnly: true,
    summary: 'Remove a lost second factor',
    params: byId,
    body: z.object({ reason: line(200) }),
    answer: nothing,
  }),
  disableAccount: endpoint({
    method: 'PUT',
    path: '/accounts/:id/disabling',
    permission: 'account.disable',
    browserOnly: true,
    summary: 'Disable or enable an account; works on the next request',
    params: byId,
    body: z.object({ disabled: z.boolean(), reason: line(200) }),
    answer: nothing,
  }),
  accountSessions: endpoint({
    method: 'GET',
    path: '/accounts/:id/sessions',
    permission: 'session.revoke',
    summary: 'Open sessions of an account',
    params: byId,
    answer: listOf(session),
  }),
  endAccountSessions: endpoint({
    method: 'DELETE',
    path: '/accounts/:id/sessions',
    permission: 'session.revoke',
    browserOnly: true,
    summary: 'End all sessions of an account',
    params: byId,
    answer: nothing,
  }),
  appointAdministrator: endpoint({
    method: 'POST',
    path: '/administrators',
    permission: 'administrator.appoint',
    browserOnly: true,
    summary: 'Appoint one of the three administrators',
    body: z.object({ personId: id, role: z.enum(['system_admin', 'security_admin', 'audit_admin']) }),
    answer: nothing,
  }),
  listAdministrators: endpoint({
    method: 'GET',
    path: '/administrators',
    permission: 'account.read',
    summary: 'The three administrators',
    answer: listOf(z.object({ appointmentId: id, personId: id, name: z.string(), role, from: day })),
  }),
  endAdministrator: endpoint({
    method: 'DELETE',
    path: '/administrators/:id',
    permission: 'administrator.appoint',
    browserOnly: true,
    summary: 'End an administrator’s appointment',
    params: byId,
    answer: nothing,
  }),

  listTokens: endpoint({
    method: 'GET',
    path: '/tokens',
    permission: 'token.manage',
    summary: 'API tokens of other systems',
    answer: listOf(token),
  }),
  createToken: endpoint({
    method: 'POST',
    path: '/tokens',
    permission: 'token.manage',
    browserOnly: true,
    summary: 'Create an API token with scope; answers the token, shown once',
    body: z.object({ name: line(60), permissions: z.array(permission).min(1), expiresOn: day.optional() }),
    answer: z.object({ id, token: z.string() }),
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/tokens/:id',
    permission: 'token.manage',
    browserOnly: true,
    summary: 'Revoke an API token',
    params: byId,
    answer: nothing,
  }),

  listAudit: endpoint({
    method: 'GET',
    path: '/audit',
    permission: 'audit.read',
    summary: 'Who did what, newest first',
    query: z.object({
      ...page,
      from: day.optional(),
      until: day.optional(),
      actor: z.string().trim().max(60).optional(),
      type: z.string().trim().max(60).optional(),
      subjectId: id.optional(),
      outcome: z.enum(['done', 'refused']).optional(),
    }),
    answer: listOf(auditEntry),
  }),
}
