import type { ResultRecorded, ResultWithdrawn } from '@tongxin/domain/ledger/derive-facts'
import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { reach, type Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { standingFactOf } from './queries.ts'
import { attributeFaults } from './result-attributes.ts'

export const listResultKinds = query(endpoints.ledger.resultKinds, ({ pack }) =>
  Promise.resolve({ items: pack.resultKinds.map(({ key, name }) => ({ key, name: name.zh })) }),
)

/** A result has no table: its event is the record, and its fact the entry in the ledger. */
export const recordResult = operation(
  endpoints.ledger.recordResult,
  async ({ tx, actor, input, pack, today, record }) => {
    const kind = pack.resultKinds.find(({ key }) => key === input.kind)
    if (!kind)
      throw new AppError('bad_request', undefined, [
        { path: 'kind', code: 'unknown', message: 'no such kind of result' },
      ])
    const faults = attributeFaults(kind, input.attributes)
    if (input.on > today) faults.push({ path: 'on', code: 'future', message: 'has not come yet' })
    if (faults.length > 0) throw new AppError('bad_request', undefined, faults)
    await findPersonInReach(tx, actor, input.personId, today)

    const id = newId()
    const payload: ResultRecorded = {
      resultId: id,
      personId: input.personId,
      resultKind: kind.key,
      title: input.title,
      attributes: input.attributes,
      source: input.source,
    }
    await record({
      type: 'result.recorded',
      subject: { kind: 'result', id, title: input.title },
      on: input.on,
      payload: { ...payload },
    })
    return { id }
  },
)

export const withdrawResult = operation(
  endpoints.ledger.withdrawResult,
  async ({ tx, actor, input, today, record }) => {
    const event = found(await findResult(tx, actor, input.id))
    const recorded = event.payload as unknown as ResultRecorded
    await findPersonInReach(tx, actor, recorded.personId, today)
    const standing = await standingFactOf(tx, actor.committeeId, input.id, recorded.personId)
    if (await isWithdrawn(tx, actor, input.id)) throw new AppError('state_refuses', { reason: 'already_withdrawn' })

    const payload: ResultWithdrawn = {
      resultId: input.id,
      personId: recorded.personId,
      resultKind: recorded.resultKind,
      previousFactId: standing ?? '',
      reason: input.reason,
    }
    await record({
      type: 'result.withdrawn',
      subject: { kind: 'result', id: input.id, title: recorded.title },
      on: event.on_date,
      payload: { ...payload },
    })
    return { id: input.id }
  },
)

/** Locks nothing but its own key: two withdrawals at once meet at the ledger's `corrected_once`. */
function findResult(tx: Tx, { committeeId }: Actor, id: string) {
  return tx
    .selectFrom('event')
    .select(['payload', 'on_date'])
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', id)
    .where('type', '=', 'result.recorded')
    .executeTakeFirst()
}

async function isWithdrawn(tx: Tx, { committeeId }: Actor, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('event')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', id)
    .where('type', '=', 'result.withdrawn')
    .executeTakeFirst()
  return row !== undefined
}

/** People outside the recorder's reach answer as if they did not exist. */
async function findPersonInReach(tx: Tx, actor: Actor, personId: string, today: string): Promise<void> {
  const { all, unitIds } = reach(actor, 'result.record')
  const inReach = all
    ? sql<boolean>`true`
    : sql<boolean>`(exists (select from membership where membership.committee_id = person.committee_id and membership.person_id = person.id
        and membership.unit_id = any(${unitIds}::uuid[]) and membership.from_on <= ${today}::date and (membership.until_on is null or membership.until_on > ${today}::date))
      or exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id
        and seat.sector_id = any(${unitIds}::uuid[]) and seat.from_on <= ${today}::date and (seat.until_on is null or seat.until_on > ${today}::date)))`
  found(
    await tx
      .selectFrom('person')
      .select('id')
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', personId)
      .where(inReach)
      .executeTakeFirst(),
  )
}
