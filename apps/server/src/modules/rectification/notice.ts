import { endpoints } from '@tongxin/contract/endpoints'
import { nextCount } from '../../platform/db/counter.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { branchKinds, inForce } from '../organisation/public.ts'
import { dueFrom } from './move.ts'
import { ownersFor } from './queries.ts'
import { isLineOf } from './sheet-item.ts'
import { addStep } from './store.ts'

type Context = WriteContext<typeof endpoints.rectification.notice>

/** A branch is told what falls short of which written standard; its measures are then its own to choose. */
export const noticeRectification = operation(endpoints.rectification.notice, async (context) => {
  const { tx, actor, input, pack, now, today, record } = context
  await requireBranch(context)
  if (input.item) await requireLine(tx, actor.committeeId, input.unitId, input.item)
  const id = newId()
  const year = today.slice(0, 4)
  const number = `整改〔${year}〕${await nextCount(tx, actor.committeeId, `rectification-${year}`)}号`
  const dueOn = dueFrom(pack, 'noticed', today)
  await tx
    .insertInto('rectification')
    .values({
      committee_id: actor.committeeId,
      id,
      number,
      unit_id: input.unitId,
      title: input.title,
      shortcoming: input.shortcoming.trim(),
      standard: input.standard.trim(),
      round_id: input.item?.roundId ?? null,
      node_id: input.item?.nodeId ?? null,
      issued_on: today,
      state: 'noticed',
      due_on: dueOn,
    })
    .execute()
  const row = { committee_id: actor.committeeId, id, unit_id: input.unitId }
  const step = { act: 'notice' as const, wording: input.shortcoming.trim(), effect: null, enteredFor: false }
  await addStep(tx, row, { ...step, by: found(actor.personId), at: now, dueOn })
  await record({
    type: 'rectification.noticed',
    subject: { kind: 'rectification', id, title: input.title },
    payload: { unitId: input.unitId, number, dueOn, ownerIds: await ownersFor(tx, pack, row, 'branch', today) },
  })
  return { id, number, dueOn }
})

async function requireBranch({ tx, actor, input, pack, today }: Context): Promise<void> {
  const unit = await tx
    .selectFrom('unit')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', input.unitId)
    .where('kind', 'in', [...branchKinds(pack), ''])
    .where(inForce('unit', today))
    .executeTakeFirst()
  if (!unit) throw unknown('unitId')
}

async function requireLine(
  tx: Tx,
  committeeId: string,
  unitId: string,
  { roundId, nodeId }: { roundId: string; nodeId: string },
): Promise<void> {
  if (!(await isLineOf(tx, committeeId, roundId, unitId, nodeId))) throw unknown('item')
}

function unknown(path: string): AppError {
  return new AppError('bad_request', undefined, [{ path, code: 'unknown', message: 'no such record' }])
}
