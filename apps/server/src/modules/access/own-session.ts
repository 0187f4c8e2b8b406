import { endpoints } from '@tongxin/contract/endpoints'
import QRCode from 'qrcode'
import { heldPermissions } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { hashPassword, requireStrongPassword, verifyPassword } from './passwords.ts'
import { presentRoles } from './present.ts'
import { committeeOf, currentDutyYear, findAccount, openSessions } from './queries.ts'
import { newRecoveryCodes, newSeed, recoveryDigest, seedForApp, stepOf } from './second-factor.ts'
import { endSessions } from './store.ts'

export const currentSession = query(endpoints.access.current, async ({ db, actor, pack, today }) => {
  const committee = await committeeOf(db, actor.committeeId)
  return {
    account: {
      id: actor.accountId ?? actor.tokenId ?? '',
      name: actor.name,
      personId: actor.personId,
      secondFactor: actor.secondFactor,
    },
    committee: {
      id: committee.id,
      name: committee.name,
      shortName: committee.short_name,
      demonstration: committee.demonstration,
      officePhone: committee.office_phone,
    },
    roles: presentRoles(actor.roles, pack),
    permissions: heldPermissions(actor),
    closedModules: [...actor.closedModules],
    today,
    dutyYear: await currentDutyYear(db, actor.committeeId, today),
    next: actor.next,
  }
})

export const signOut = operation(endpoints.access.signOut, async ({ tx, actor, now, record }) => {
  if (actor.sessionId) await endSessions(tx, actor.committeeId, { sessionId: actor.sessionId }, now)
  await record({
    type: 'access.signed_out',
    subject: { kind: 'account', id: actor.accountId ?? actor.committeeId, title: actor.name },
  })
  return {}
})

export const changePassword = operation(endpoints.access.changePassword, async ({ tx, actor, input, now, record }) => {
  const account = found(await findAccount(tx, actor.committeeId, actor.accountId ?? ''))
  if (!(await verifyPassword(account.password_hash, input.current))) throw new AppError('password_wrong')
  if (input.next === input.current) throw new AppError('password_too_weak', { same: true })
  requireStrongPassword(input.next, account)
  await tx
    .updateTable('account')
    .set({ password_hash: await hashPassword(input.next), must_change_password: false, password_changed_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', account.id)
    .execute()
  await endSessions(tx, actor.committeeId, { accountId: account.id, exceptSessionId: actor.sessionId }, now)
  await record({ type: 'access.password_changed', subject: { kind: 'account', id: account.id, title: account.name } })
  return {}
})

export const proposeSecondFactor = operation(endpoints.access.proposeSecondFactor, async ({ tx, actor, services }) => {
  const account = found(await findAccount(tx, actor.committeeId, actor.accountId ?? ''))
  if (account.second_factor_confirmed_at) throw new AppError('state_refuses', { reason: 'second_factor_exists' })
  const seed = newSeed()
  await tx
    .updateTable('account')
    .set({ second_factor_secret: services.keys.seal(seed), second_factor_last_step: null })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', account.id)
    .execute()
  const shown = seedForApp(seed, account.name)
  return { ...shown, qrSvg: await QRCode.toString(shown.uri, { type: 'svg', margin: 1 }) }
})

export const confirmSecondFactor = operation(
  endpoints.access.confirmSecondFactor,
  async ({ tx, actor, input, now, services, record }) => {
    const account = found(await findAccount(tx, actor.committeeId, actor.accountId ?? ''))
    if (!account.second_factor_secret || account.second_factor_confirmed_at)
      throw new AppError('state_refuses', { reason: 'second_factor_exists' })
    const step = stepOf(services.keys.open(account.second_factor_secret), input.code, now, null)
    if (step === null) throw new AppError('second_factor_wrong')
    await tx
      .updateTable('account')
      .set({ second_factor_confirmed_at: now, second_factor_last_step: String(step) })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', account.id)
      .execute()
    const codes = newRecoveryCodes()
    await tx
      .deleteFrom('recovery_code')
      .where('committee_id', '=', actor.committeeId)
      .where('account_id', '=', account.id)
      .execute()
    await tx
      .insertInto('recovery_code')
      .values(
        codes.map((code) => ({
          committee_id: actor.committeeId,
          account_id: account.id,
          code_hash: recoveryDigest(code),
        })),
      )
      .execute()
    await record({
      type: 'access.second_factor_set_up',
      subject: { kind: 'account', id: account.id, title: account.name },
    })
    return { recoveryCodes: codes }
  },
)

export const ownSessions = query(endpoints.access.ownSessions, async ({ db, actor, now }) =>
  openSessions(db, actor, actor.accountId ?? '', now),
)

export const endOwnSession = operation(endpoints.access.endOwnSession, async ({ tx, actor, input, now, record }) => {
  const ended = await endSessions(tx, actor.committeeId, { sessionId: input.id, accountId: actor.accountId ?? '' }, now)
  if (ended === 0) throw new AppError('not_found')
  await record({ type: 'access.session_ended', subject: { kind: 'session', id: input.id } })
  return {}
})
