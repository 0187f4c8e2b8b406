import type { Tx } from '../../../platform/db/database.ts'

export type Relation = 'person' | 'seat' | 'membership' | 'post' | 'unit'

interface Effect {
  relation: Relation
  objectId: string
  /** The columns as they were; `null` when the object is new. */
  before: Record<string, unknown> | null
}

/** What a commit did, in order, so that undoing goes backwards through it. */
export interface Effects {
  created(relation: Relation, ids: readonly string[]): void
  changed(relation: Relation, id: string, before: Record<string, unknown>): void
  save(tx: Tx): Promise<void>
}

export function effects(committeeId: string, batchId: string): Effects {
  const kept: Effect[] = []
  return {
    created: (relation, ids) => void kept.push(...ids.map((objectId) => ({ relation, objectId, before: null }))),
    changed: (relation, objectId, before) => void kept.push({ relation, objectId, before }),
    async save(tx) {
      for (let at = 0; at < kept.length; at += 2000) {
        const part = kept.slice(at, at + 2000)
        await tx
          .insertInto('import_effect')
          .values(
            part.map(({ relation, objectId, before }, index) => ({
              committee_id: committeeId,
              batch_id: batchId,
              ordinal: at + index,
              relation,
              object_id: objectId,
              before: before ? JSON.stringify(before) : null,
            })),
          )
          .execute()
      }
    },
  }
}
