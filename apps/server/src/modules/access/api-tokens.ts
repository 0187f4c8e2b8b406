import { endpoints } from '@tongxin/contract/endpoints'
import type { Permission } from '@tongxin/domain/access/permission'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { digest, newSecret } from './session-tokens.ts'

export const listTokens = query(endpoints.access.listTokens, async ({ db, actor }) => {
  const rows = await db
    .selectFrom('api_token')
    .selectAll()
    .where('committee_id', '=', actor.committeeId)
    .orderBy('created_at', 'desc')
    .execute()
  const items = rows.map((row) => ({
    id: row.id,
    name: row.name,
    permissions: row.permissions as Permission[],
    createdAt: row.created_at.toISOString(),
    expiresOn: row.expires_on,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }))
  return { items, total: items.length }
})

export const createToken = operation(endpoints.access.createToken, async ({ tx, actor, input, now, record }) => {
  const id = newId()
  const token = newSecret('tx_')
  await tx
    .insertInto('api_token')
    .values({
      committee_id: actor.committeeId,
      id,
      name: input.name,
      token_hash: digest(token),
      permissions: input.permissions,
      created_by: actor.accountId ?? actor.committeeId,
      created_at: now,
      expires_on: input.expiresOn ?? null,
    })
    .execute()
  await record({
    type: 'access.token_created',
    subject: { kind: 'token', id, title: input.name },
    payload: { permissions: input.permissions },
  })
  return { id, token }
})

export const revokeToken = operation(endpoints.access.revokeToken, async ({ tx, actor, input, now, record }) => {
  const result = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', input.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new AppError('not_found')
  await record({ type: 'access.token_revoked', subject: { kind: 'token', id: input.id } })
  return {}
})
