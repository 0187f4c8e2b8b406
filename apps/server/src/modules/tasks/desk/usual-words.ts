import { endpoints } from '@tongxin/contract/endpoints'
import { found } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'

export const listUsualWords = query(endpoints.desk.usualWords, async ({ db, actor: { committeeId, personId } }) => {
  if (!personId) return { items: [] }
  const items = await db
    .selectFrom('usual_words')
    .select(['id', 'wording'])
    .where('committee_id', '=', committeeId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute()
  return { items }
})

export const addUsualWords = operation(endpoints.desk.addUsualWords, async ({ tx, actor, input, now, record }) => {
  const id = newId(now)
  const own = { committee_id: actor.committeeId, person_id: found(actor.personId) }
  await tx
    .insertInto('usual_words')
    .values({ ...own, id, wording: input.wording })
    .execute()
  await record({ type: 'desk.words_kept', payload: { wording: input.wording } })
  return { id }
})

export const dropUsualWords = operation(endpoints.desk.dropUsualWords, async ({ tx, actor, input, record }) => {
  const { wording } = found(
    await tx
      .deleteFrom('usual_words')
      .where('committee_id', '=', actor.committeeId)
      .where('person_id', '=', found(actor.personId))
      .where('id', '=', input.id)
      .returning('wording')
      .executeTakeFirst(),
  )
  await record({ type: 'desk.words_dropped', payload: { wording } })
  return {}
})
