import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { found } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'
import { visibleMembers } from './visible-members.ts'

/**
 * Changes whenever a fact, a post or a seat of the person does: what an open page asks every second, through any
 * proxy, before it fetches the sheet anew. Two index look-ups; corrected facts count too, for they are new facts.
 */
export const sheetState = query(endpoints.sheets.state, async ({ db, actor, input, today }) => {
  const row = await db
    .selectFrom('person')
    .select(
      sql<string>`concat_ws('.',
        (select count(*) from fact where fact.committee_id = person.committee_id and fact.subject_id = person.id),
        (select count(*) || '-' || coalesce(max(until_on), max(from_on)) from post
          where post.committee_id = person.committee_id and post.person_id = person.id),
        (select count(*) || '-' || coalesce(max(until_on), max(from_on)) from seat
          where seat.committee_id = person.committee_id and seat.person_id = person.id))`.as('state'),
    )
    .where('person.committee_id', '=', actor.committeeId)
    .where('person.id', '=', input.personId)
    .where(visibleMembers(actor, today))
    .executeTakeFirst()
  return { state: found(row).state }
})
