import type { Pack } from '@tongxin/domain/pack/pack'
import { closedModules } from '../../platform/closed-modules.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { rolesOn, unitsBelow } from './load-actor.ts'

/** What a person may see today without a session, as a private address needs it; `null` once the account is closed. */
export async function actorOfPerson(
  db: Reader,
  pack: Pack,
  committeeId: string,
  personId: string,
  today: string,
): Promise<Actor | null> {
  const account = await db
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'account.committee_id').onRef('person.id', '=', 'account.person_id'),
    )
    .select(['account.id', 'person.name'])
    .where('account.committee_id', '=', committeeId)
    .where('account.person_id', '=', personId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!account) return null
  const roles = await rolesOn(db, pack, committeeId, personId, today)
  return {
    committeeId,
    accountId: account.id,
    personId,
    tokenId: null,
    sessionId: null,
    name: account.name,
    roles,
    next: 'nothing',
    secondFactor: false,
    unitsBelow: await unitsBelow(db, committeeId, roles),
    closedModules: await closedModules(db, committeeId),
    tokenPermissions: null,
  }
}
