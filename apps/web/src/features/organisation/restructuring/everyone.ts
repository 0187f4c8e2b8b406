import { api } from '../../../app/client.ts'
import type { Somebody } from './plan.ts'

const pageSize = 200

/** Everybody in the units today, each once, however many pages that takes. */
export async function everyoneIn(unitIds: readonly string[]): Promise<Somebody[]> {
  const found = new Map<string, Somebody>()
  for (const unitId of unitIds) {
    for (let page = 1, total = 1; (page - 1) * pageSize < total; page += 1) {
      const answer = await api.people.list({ unitId, page, pageSize })
      total = answer.total
      for (const { id, name, posts } of answer.items) if (!found.has(id)) found.set(id, { id, name, posts, unitId })
    }
  }
  return [...found.values()]
}
