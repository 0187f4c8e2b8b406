import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { rulesOf } from '../rules.ts'
import { replyOf, type ShareRow } from './share-queries.ts'
import { openShare, subjectOfShare } from './share-store.ts'

type Input = ParsedInputOf<typeof endpoints.handling.draftReply>

/** Drafts the reply. What is changed after the signature has to be signed again. */
export const draftReply = operation(endpoints.handling.draftReply, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const { row } = await openShare(context, input.id, 'draftReply')
  const kind = rulesOf(pack).replyClasses.find(({ key }) => key === input.class)
  if (!kind) throw new AppError('bad_request')
  if (kind.promises && input.promises.length === 0) throw new AppError('state_refuses', { reason: 'promise_needed' })
  if (input.promises.some(({ dueOn }) => dueOn <= today))
    throw new AppError('state_refuses', { reason: 'promise_in_the_past' })
  const before = await replyOf(tx, actor.committeeId, row.id)
  if ((before?.revision ?? 0) !== input.revision)
    throw new AppError('changed_meanwhile', { revision: before?.revision ?? 0 })
  const revision = input.revision + 1
  await saveReply(tx, row, input, revision, found(actor.personId))
  await savePromises(tx, row, kind.promises ? input.promises : [])
  await record({
    type: 'proposal.reply_drafted',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, revision, class: input.class },
  })
  return { revision }
})

async function saveReply(tx: Tx, row: ShareRow, input: Input, revision: number, draftedBy: string): Promise<void> {
  const text = {
    revision,
    class: input.class,
    body: input.body,
    contact_leader: input.contactLeader,
    contact_clerk: input.contactClerk,
    contact_phone: input.contactPhone,
    drafted_by: draftedBy,
    signed_by: null,
    signed_at: null,
  }
  await tx
    .insertInto('proposal_reply')
    .values({ committee_id: row.committee_id, share_id: row.id, ...text })
    .onConflict((conflict) => conflict.columns(['committee_id', 'share_id']).doUpdateSet(text))
    .execute()
}

/** The promises of a draft stand and fall with it. */
async function savePromises(tx: Tx, row: ShareRow, promises: Input['promises']): Promise<void> {
  await tx
    .deleteFrom('reply_promise')
    .where('committee_id', '=', row.committee_id)
    .where('share_id', '=', row.id)
    .execute()
  if (promises.length === 0) return
  await tx
    .insertInto('reply_promise')
    .values(
      promises.map(({ wording, dueOn, owner }, at) => ({
        committee_id: row.committee_id,
        id: newId(),
        share_id: row.id,
        place: at + 1,
        wording,
        due_on: dueOn,
        owner,
      })),
    )
    .execute()
}
