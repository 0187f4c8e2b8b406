import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { authorize } from './policy.ts'
import { findVisibleRule, shownOf } from './queries.ts'

/** Asks people to acknowledge: an approver answers for it by name, and each gets it to read. */
export const askToRead = operation(endpoints.library.askToRead, async (context) => {
  const { tx, actor, input, now, today, record } = context
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('askToRead', actor, rule)
  if (input.dueOn < today) throw new AppError('dates_reversed')
  const askedBy = found(actor.personId)
  const personIds = await known(tx, actor, [...new Set(input.personIds)], rule.party_internal)
  await known(tx, actor, [input.approverId], false)
  const { committeeId } = actor
  const id = newId()
  const { basis, dueOn, minutes, approverId } = input
  await tx
    .insertInto('rule_reading')
    .values({
      committee_id: committeeId,
      id,
      version_id: shownOf(rule).id,
      basis,
      due_on: dueOn,
      minutes,
      approver_id: approverId,
      asked_by: askedBy,
      asked_at: now,
    })
    .execute()
  await tx
    .insertInto('rule_reader')
    .values(personIds.map((person_id) => ({ committee_id: committeeId, reading_id: id, person_id })))
    .execute()
  await record({
    type: 'rule.reading_asked',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    payload: { readingId: id, basis, dueOn, minutes, approverId, personIds },
  })
  return {}
})

/** People of this committee; of a Party-internal rule, members of the Party alone. */
async function known(tx: Tx, { committeeId }: Actor, ids: readonly string[], partyOnly: boolean): Promise<string[]> {
  let people = tx
    .selectFrom('person')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('id', 'in', [...ids])
  if (partyOnly) people = people.where('affiliation', '=', 'cpc')
  const rows = await people.execute()
  if (rows.length !== ids.length)
    throw new AppError('bad_request', undefined, [{ path: 'personIds', code: 'unknown', message: 'not among those' }])
  return [...ids]
}

/** Whoever was asked acknowledges the rule, for every request of it that is open. */
export const acknowledgeRule = operation(endpoints.library.acknowledge, async ({ tx, actor, input, now, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id)
  const { committeeId, personId } = actor
  const { rows } = await sql<{ id: string }>`
    update rule_reader set acknowledged_at = ${now} from rule_reading reading
    join rule_version version on version.committee_id = reading.committee_id and version.id = reading.version_id
    where rule_reader.committee_id = ${committeeId} and reading.committee_id = ${committeeId}
      and reading.id = rule_reader.reading_id and version.rule_id = ${rule.id}
      and rule_reader.person_id = ${personId}::uuid and acknowledged_at is null
    returning reading.id`.execute(tx)
  if (rows.length === 0) throw new AppError('state_refuses', { reason: 'nothing_to_acknowledge' })
  await record({
    type: 'rule.acknowledged',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    payload: { readingIds: rows.map(({ id }) => id) },
  })
  return {}
})

interface Row {
  id: string
  number: number
  basis: string
  dueOn: string
  minutes: number
  approverName: string
  askedByName: string
  isAsker: boolean
  own: 'asked' | 'acknowledged' | 'none'
  asked: number
  acknowledged: number
  toRemind: string[]
}

/** Requests to read a rule, for who was asked and who asked. How many have read, and whom to remind, for the asker alone. */
export async function readingsOf(db: Reader, { committeeId, personId }: Actor, ruleId: string) {
  const { rows } = await sql<Row>`
    select reading.id, version.number, reading.basis, reading.due_on as "dueOn", reading.minutes,
      approver.name as "approverName", asker.name as "askedByName", reading.asked_by = ${personId}::uuid as "isAsker",
      case when mine.person_id is null then 'none' when mine.acknowledged_at is null then 'asked' else 'acknowledged' end as own,
      readers.*
    from rule_reading reading
    join rule_version version on version.committee_id = reading.committee_id and version.id = reading.version_id
    join person approver on approver.committee_id = reading.committee_id and approver.id = reading.approver_id
    join person asker on asker.committee_id = reading.committee_id and asker.id = reading.asked_by
    left join rule_reader mine on mine.committee_id = reading.committee_id and mine.reading_id = reading.id
      and mine.person_id = ${personId}::uuid
    cross join lateral (
      select count(*)::int as asked, count(acknowledged_at)::int as acknowledged,
        coalesce(array_agg(person.name order by person.rank_no) filter (where acknowledged_at is null), '{}') as "toRemind"
      from rule_reader reader join person on person.committee_id = reader.committee_id and person.id = reader.person_id
      where reader.committee_id = reading.committee_id and reader.reading_id = reading.id
    ) readers
    where reading.committee_id = ${committeeId} and version.rule_id = ${ruleId}
      and (mine.person_id is not null or reading.asked_by = ${personId}::uuid)
    order by reading.asked_at desc`.execute(db)
  return rows.map(({ isAsker, asked, acknowledged, toRemind, ...row }) => ({
    ...row,
    told: isAsker ? { asked, acknowledged, toRemind } : null,
  }))
}
