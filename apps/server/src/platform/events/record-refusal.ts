import type { Endpoint } from '@tongxin/contract/endpoint'
import type { Database } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import type { AppError } from '../http/app-error.ts'
import { newId } from '../identifiers.ts'

interface Refusal {
  endpoint: Endpoint
  actor: Actor
  error: AppError
  now: Date
  today: string
  request: { id: string; address: string }
  params: unknown
}

/** Keeps a refused act in the audit trail, in a transaction of its own because the act's was rolled back. */
export async function recordRefusal(database: Database, refusal: Refusal): Promise<void> {
  const { endpoint, actor, error, now, today, request } = refusal
  await database
    .of(actor.committeeId)
    .insertInto('event')
    .values({
      committee_id: actor.committeeId,
      id: newId(),
      type: 'act.refused',
      at: now,
      on_date: today,
      outcome: 'refused',
      actor_account_id: actor.accountId,
      actor_person_id: actor.personId,
      actor_token_id: actor.tokenId,
      subject_kind: 'endpoint',
      subject_title: `${endpoint.method} ${endpoint.path}`,
      payload: JSON.stringify({ code: error.code, params: refusal.params ?? {} }),
      request_id: request.id,
      address: request.address,
    })
    .execute()
}
