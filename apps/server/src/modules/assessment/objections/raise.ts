import { endpoints } from '@tongxin/contract/endpoints'
import { decideAppealing, decideObjecting } from '@tongxin/domain/assessment/objection'
import { assessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import { termsOf } from '@tongxin/domain/assessment/terms'
import type { SheetNode } from '@tongxin/domain/assessment/sheet'
import { AppError, found, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { holdersOfRoles } from '../holders.ts'
import { findRound, newestRevisions, sheetOfRevision, type RoundRow } from '../rounds/queries.ts'
import { workingDaysFrom } from '../rounds/tell.ts'
import { requireVisibleSheet } from '../rounds/visible-sheets.ts'
import { maySpeakFor } from './present.ts'
import { findObjection, standingOf } from './queries.ts'
import { insertObjection } from './store.ts'

/** Somebody objects to an item of his sheet, or to the whole; or the office enters what he brought on paper. */
export const object = operation(endpoints.sheets.object, async (context) => {
  const { tx, actor, input, pack, now, today, record } = context
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await requireVisibleSheet(tx, actor, round, input.subjectId, today)
  const node = await objectable(context, round)
  const id = newId()
  const answerUntil = workingDaysFrom(today, termsOf(pack).answerDays, pack)
  await insertObjection(tx, round, {
    id,
    subjectId: input.subjectId,
    kind: 'objection',
    objectionId: null,
    node,
    wording: input.wording.trim(),
    raisedBy: found(actor.personId),
    raisedAt: now,
    enteredFor: actor.personId !== input.subjectId,
    answerUntil,
  })
  const office = assessingOffice(round.subject as SubjectKind)
  await record({
    type: 'objection.raised',
    subject: { kind: 'objection', id, title: round.title },
    payload: {
      roundId: round.id,
      subjectId: input.subjectId,
      nodeId: input.nodeId ?? null,
      ownerIds: await holdersOfRoles(tx, actor.committeeId, pack, [office], today),
      dueOn: answerUntil,
    },
  })
  return { id }
})

/** The item objected to, after everything that may refuse has had its say; `null`: the sheet as a whole. */
async function objectable(
  { tx, actor, input, today }: WriteContext<typeof endpoints.sheets.object>,
  round: RoundRow,
): Promise<SheetNode | null> {
  const speaks = maySpeakFor(actor, input.subjectId, round.subject)
  const same = await tx
    .selectFrom('sheet_objection')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('round_id', '=', round.id)
    .where('subject_id', '=', input.subjectId)
    .where('state', '=', 'open')
    .where('node_id', input.nodeId ? '=' : 'is', input.nodeId ?? null)
    .executeTakeFirst()
  const standing = { state: round.state, objectionsUntil: round.objections_until }
  mustBeAllowed(decideObjecting(standing, today, speaks, same !== undefined))
  const revision = (await newestRevisions(tx, round, [input.subjectId])).get(input.subjectId)
  const node = input.nodeId && revision ? findNode(sheetOfRevision(revision).root, input.nodeId) : null
  if (input.nodeId && !node)
    throw new AppError('bad_request', undefined, [{ path: 'nodeId', code: 'unknown', message: 'no such item' }])
  return node
}

/** Against the answer one may appeal once; somebody else answers then. */
export const appeal = operation(endpoints.sheets.appeal, async ({ tx, actor, input, pack, now, today, record }) => {
  const first = await findObjection(tx, actor.committeeId, input.id)
  const round = await findRound(tx, actor.committeeId, first.round_id, { lock: true })
  await requireVisibleSheet(tx, actor, round, first.subject_id, today)
  const objection = await findObjection(tx, actor.committeeId, input.id)
  const speaks = maySpeakFor(actor, first.subject_id, round.subject)
  mustBeAllowed(decideAppealing(standingOf(objection), round.state, today, speaks))
  const id = newId()
  const answerUntil = workingDaysFrom(today, termsOf(pack).answerDays, pack)
  const { node_id, node_title } = objection
  await insertObjection(tx, round, {
    id,
    subjectId: objection.subject_id,
    kind: 'appeal',
    objectionId: objection.id,
    node: node_id && node_title ? { id: node_id, title: node_title } : null,
    wording: input.wording.trim(),
    raisedBy: found(actor.personId),
    raisedAt: now,
    enteredFor: actor.personId !== objection.subject_id,
    answerUntil,
  })
  const judges = await holdersOfRoles(tx, actor.committeeId, pack, ['secretary_general', 'leader'], today)
  await record({
    type: 'objection.appealed',
    subject: { kind: 'objection', id, title: round.title },
    payload: {
      roundId: round.id,
      subjectId: objection.subject_id,
      objectionId: objection.id,
      ownerIds: judges.filter((one) => one !== objection.answered_by && one !== objection.subject_id),
      dueOn: answerUntil,
    },
  })
  return { id }
})

function findNode(node: SheetNode, id: string): SheetNode | null {
  if (node.id === id) return node
  for (const child of node.children) {
    const inner = findNode(child, id)
    if (inner) return inner
  }
  return null
}
