import { endpoints } from '@tongxin/contract/endpoints'
import type { ResultRecorded, ResultWithdrawn } from '@tongxin/domain/ledger/derive-facts'
import { reachesAnything, reachOf } from '@tongxin/domain/access/permission'
import { recordableKinds, recordingRoles, type Recordable } from '@tongxin/domain/ledger/recorders'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, query } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { standingFactOf } from './queries.ts'
import { requireSubjectInReach } from './result-subjects.ts'
import { attributeFaults } from './result-attributes.ts'

export const listResultKinds = query(endpoints.ledger.resultKinds, ({ pack, actor }) =>
  Promise.resolve({ items: recordableKinds(pack).map((kind) => presentKind(kind, actor)) }),
)

function presentKind(kind: Recordable, actor: Actor) {
  const held = reachesAnything(reachOf('result.record', recordingRoles(kind, actor.roles)))
  const own = kind.recordedBy.includes('self') && actor.personId !== null
  return {
    key: kind.key,
    name: kind.name.zh,
    words: kind.name,
    subject: kind.subject,
    ownOnly: !held,
    attributes: kind.attributes.map(({ choices = [], ...attribute }) => ({ ...attribute, choices })),
    basis: kind.basis.map(({ document, clause }) => `《${document}》${clause ?? ''}`),
    can: { record: held || own ? (true as const) : 'not_allowed' },
  }
}

/** A result has no table: its event is the record, and its fact the entry in the ledger. */
export const recordResult = operation(
  endpoints.ledger.recordResult,
  async ({ tx, actor, input, pack, today, record }) => {
    const kind = kindNamed(pack, input.kind)
    const faults = attributeFaults(kind, input.attributes)
    if (input.on > today) faults.push({ path: 'on', code: 'future', message: 'has not come yet' })
    if (faults.length > 0) throw new AppError('bad_request', undefined, faults)
    const about = aboutOf(input)
    await requireSubjectInReach({ tx, actor, pack, today }, kind, about)

    const id = newId()
    const payload: ResultRecorded = {
      resultId: id,
      ...about,
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
  async ({ tx, actor, input, pack, today, record }) => {
    const event = found(await findResult(tx, actor, input.id))
    const recorded = event.payload as unknown as ResultRecorded
    const about = aboutOf(recorded)
    await requireSubjectInReach({ tx, actor, pack, today }, kindNamed(pack, recorded.resultKind), about)
    const standing = await standingFactOf(tx, actor.committeeId, input.id, about.unitId ?? about.personId ?? '')
    if (await isWithdrawn(tx, actor, input.id)) throw new AppError('state_refuses', { reason: 'already_withdrawn' })

    const payload: ResultWithdrawn = {
      resultId: input.id,
      ...about,
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

function kindNamed(pack: Pack, key: string) {
  const kind = recordableKinds(pack).find((one) => one.key === key)
  if (!kind)
    throw new AppError('bad_request', undefined, [{ path: 'kind', code: 'unknown', message: 'no such kind of result' }])
  return kind
}

/** The one of the two that is said. */
function aboutOf({ personId, unitId }: { personId?: string | undefined; unitId?: string | undefined }) {
  return { ...(personId && { personId }), ...(unitId && { unitId }) }
}

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
