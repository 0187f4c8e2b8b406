import type { Pack } from '@tongxin/domain/pack/pack'
import type { Database } from '../db/database.ts'
import { AppError } from '../http/app-error.ts'

/** Hands out the rule pack in force for a committee; it is read once and remembered until a new version comes in force. */
export interface PackShelf {
  of(committeeId: string): Promise<Pack>
  forget(committeeId: string): void
}

export function packShelf(database: Database): PackShelf {
  const remembered = new Map<string, Promise<Pack>>()
  return {
    of(committeeId) {
      const known = remembered.get(committeeId)
      if (known) return known
      const loading = loadPack(database, committeeId)
      remembered.set(committeeId, loading)
      loading.catch(() => remembered.delete(committeeId))
      return loading
    },
    forget: (committeeId) => void remembered.delete(committeeId),
  }
}

async function loadPack(database: Database, committeeId: string): Promise<Pack> {
  const row = await database
    .of(committeeId)
    .selectFrom('rule_pack')
    .select('content')
    .where('committee_id', '=', committeeId)
    .where('state', '!=', 'replaced')
    .orderBy('loaded_at', 'desc')
    .executeTakeFirst()
  if (!row) throw new AppError('not_set_up')
  return row.content as unknown as Pack
}
