import { endpoints } from '@tongxin/contract/endpoints'
import { later } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { recorder } from '../../platform/events/record-event.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { publicOperation, type PublicContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { rolesOn } from './load-actor.ts'
import { verifyNothing, verifyPassword } from './passwords.ts'
import { recoveryDigest, stepOf } from './second-factor.ts'
import { sessionLength } from './session-length.ts'
import { digest, newSecret } from './session-tokens.ts'
import { countFailure, forgetFailures, refuseWhileCooling } from './throttle.ts'

type Context = PublicContext<typeof endpoints.access.signIn>
type Candidate = Awaited<ReturnType<typeof candidates>>[number]

export const signIn = publicOperation(endpoints.access.signIn, async (context) => {
  const { database, services, input, now, today, request } = context
  await refuseWhileCooling(database, input.name, request.address, now)
  const account = await matching(context)
  if (!account) {
    await countFailure(database, input.name, request.address, now)
    throw new AppError('sign_in_failed')
  }
  const factor = await checkSecondFactor(context, account)
  await forgetFailures(database, input.name)
  const pack = await services.packs.of(account.committee_id)
  const roles = await rolesOn(database.of(account.committee_id), pack, account.committee_id, account.person_id, today)
  const token = newSecret()
  const expiresAt = later(now, sessionLength(roles).whole)
  await openSession(context, account, token, expiresAt, factor)
  context.setSessionCookie(token, expiresAt)
  const actor = await services.actors.bySessionToken(token, now, today)
  return { next: actor?.next ?? 'nothing' }
})

/** Everyone the typed name or phone could mean; two people may share a name, the password tells them apart. */
function candidates({ database, input }: Context) {
  return database.signIn
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'account.committee_id').onRef('person.id', '=', 'account.person_id'),
    )
    .select([
      'account.committee_id',
      'account.id',
      'account.person_id',
      'account.password_hash',
      'account.second_factor_secret',
      'account.second_factor_confirmed_at',
      'account.second_factor_last_step',
      'person.name',
    ])
    .where('account.disabled_at', 'is', null)
    .where((or) => or.or([or('person.name', '=', input.name), or('person.phone', '=', input.name)]))
    .limit(5)
    .execute()
}

async function matching(context: Context): Promise<Candidate | null> {
  const possible = await candidates(context)
  if (possible.length === 0) await verifyNothing(context.input.password)
  const matches: Candidate[] = []
  for (const candidate of possible) {
    if (await verifyPassword(candidate.password_hash, context.input.password)) matches.push(candidate)
  }
  return matches.length === 1 ? (matches[0] ?? null) : null
}

async function checkSecondFactor(context: Context, account: Candidate): Promise<boolean> {
  if (!account.second_factor_secret || !account.second_factor_confirmed_at) return false
  const { input, services, now, database, request } = context
  if (!input.code) throw new AppError('second_factor_needed')
  const seed = services.keys.open(account.second_factor_secret)
  const last = account.second_factor_last_step
  const step = stepOf(seed, input.code, now, last === null ? null : Number(last))
  const accepted =
    step === null ? await useRecoveryCode(context, account, input.code) : await useStep(context, account, step)
  if (accepted) return true
  await countFailure(database, input.name, request.address, now)
  throw new AppError('second_factor_wrong')
}

/** Takes a time step once; a second request with the same code finds it taken. */
async function useStep({ database }: Context, account: Candidate, step: number): Promise<boolean> {
  const result = await database
    .of(account.committee_id)
    .updateTable('account')
    .set({ second_factor_last_step: String(step) })
    .where('committee_id', '=', account.committee_id)
    .where('id', '=', account.id)
    .where((or) => or.or([or('second_factor_last_step', 'is', null), or('second_factor_last_step', '<', String(step))]))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

async function useRecoveryCode({ database, now }: Context, account: Candidate, code: string): Promise<boolean> {
  const result = await database
    .of(account.committee_id)
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('committee_id', '=', account.committee_id)
    .where('account_id', '=', account.id)
    .where('code_hash', '=', recoveryDigest(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

async function openSession(
  context: Context,
  account: Candidate,
  token: string,
  expiresAt: Date,
  factor: boolean,
): Promise<void> {
  const { database, services, now, today, request } = context
  const committeeId = account.committee_id
  const pack = await services.packs.of(committeeId)
  await database.transaction(committeeId, async (tx) => {
    await insertSession(tx, context, account, { token, expiresAt, factor })
    const { record } = recorder(committeeId, { tx, pack, actor: null, now, today }, services.reactions, request)
    await record({
      type: 'session.opened',
      subject: { kind: 'account', id: account.id, title: account.name },
      payload: { secondFactor: factor },
    })
  })
}

async function insertSession(
  tx: Tx,
  { now, request }: Context,
  { committee_id, id: account_id }: Candidate,
  { token, expiresAt, factor }: { token: string; expiresAt: Date; factor: boolean },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      committee_id,
      id: newId(),
      account_id,
      token_hash: digest(token),
      started_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      address: request.address,
      browser: request.browser,
      second_factor: factor,
    })
    .execute()
  await tx
    .updateTable('account')
    .set({ last_signed_in_at: now })
    .where('committee_id', '=', committee_id)
    .where('id', '=', account_id)
    .execute()
}
