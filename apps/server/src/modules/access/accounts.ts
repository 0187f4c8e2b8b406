import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { accountPage } from './account-list.ts'
import { firstPassword, hashPassword } from './passwords.ts'
import { findAccount, openSessions } from './queries.ts'
import { endSessions } from './store.ts'

export const listAccounts = query(endpoints.access.listAccounts, ({ db, actor, input, pack, today }) =>
  accountPage(db, pack, actor.committeeId, today, input),
)

export const openAccounts = operation(endpoints.access.openAccounts, async ({ tx, actor, input, now, record }) => {
  const people = await tx
    .selectFrom('person')
    .leftJoin('account', (join) =>
      join.onRef('account.committee_id', '=', 'person.committee_id').onRef('account.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'person.name', 'account.id as account_id'])
    .where('person.committee_id', '=', actor.committeeId)
    .where('person.id', 'in', input.personIds)
    .execute()
  if (people.length !== new Set(input.personIds).size) throw new AppError('not_found')
  const without = people.filter(({ account_id }) => account_id === null)
  const opened: Array<{ accountId: string; name: string; password: string }> = []
  for (const person of without) {
    const accountId = newId()
    const password = firstPassword()
    await tx
      .insertInto('account')
      .values({
        committee_id: actor.committeeId,
        id: accountId,
        person_id: person.id,
        password_hash: await hashPassword(password),
        created_at: now,
      })
      .execute()
    await record({ type: 'access.account_opened', subject: { kind: 'account', id: accountId, title: person.name } })
    opened.push({ accountId, name: person.name, password })
  }
  return { opened }
})

export const resetPassword = operation(endpoints.access.resetPassword, async ({ tx, actor, input, now, record }) => {
  const account = found(await findAccount(tx, actor.committeeId, input.id))
  const password = firstPassword()
  await tx
    .updateTable('account')
    .set({ password_hash: await hashPassword(password), must_change_password: true })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', account.id)
    .execute()
  await endSessions(tx, actor.committeeId, { accountId: account.id }, now)
  await record({ type: 'access.password_reset', subject: { kind: 'account', id: account.id, title: account.name } })
  return { password }
})

export const resetSecondFactor = operation(
  endpoints.access.resetSecondFactor,
  async ({ tx, actor, input, now, record }) => {
    const account = found(await findAccount(tx, actor.committeeId, input.id))
    await tx
      .updateTable('account')
      .set({ second_factor_secret: null, second_factor_confirmed_at: null, second_factor_last_step: null })
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', account.id)
      .execute()
    await tx
      .deleteFrom('recovery_code')
      .where('committee_id', '=', actor.committeeId)
      .where('account_id', '=', account.id)
      .execute()
    await endSessions(tx, actor.committeeId, { accountId: account.id }, now)
    await record({
      type: 'access.second_factor_reset',
      subject: { kind: 'account', id: account.id, title: account.name },
      payload: { reason: input.reason },
    })
    return {}
  },
)

export const disableAccount = operation(endpoints.access.disableAccount, async ({ tx, actor, input, now, record }) => {
  const account = found(await findAccount(tx, actor.committeeId, input.id))
  if (account.id === actor.accountId) throw new AppError('state_refuses', { reason: 'own_account' })
  await tx
    .updateTable('account')
    .set({ disabled_at: input.disabled ? now : null })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', account.id)
    .execute()
  if (input.disabled) await endSessions(tx, actor.committeeId, { accountId: account.id }, now)
  await record({
    type: input.disabled ? 'access.account_disabled' : 'access.account_enabled',
    subject: { kind: 'account', id: account.id, title: account.name },
    payload: { reason: input.reason },
  })
  return {}
})

export const accountSessions = query(endpoints.access.accountSessions, async ({ db, actor, input, now }) => {
  found(await findAccount(db, actor.committeeId, input.id))
  return openSessions(db, actor, input.id, now)
})

export const endAccountSessions = operation(
  endpoints.access.endAccountSessions,
  async ({ tx, actor, input, now, record }) => {
    const account = found(await findAccount(tx, actor.committeeId, input.id))
    const ended = await endSessions(tx, actor.committeeId, { accountId: account.id }, now)
    await record({
      type: 'access.sessions_ended',
      subject: { kind: 'account', id: account.id, title: account.name },
      payload: { ended },
    })
    return {}
  },
)
