import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { mayReadPartyInternal } from '../../platform/http/actor.ts'
import { newId } from '../../platform/identifiers.ts'
import { authorize } from './policy.ts'
import { clausesOf, draftOf, findVisibleRule } from './queries.ts'
import { insertDraft, readText, updateVersion, writeClauses } from './store.ts'

export const draftRule = operation(endpoints.library.draft, async ({ tx, actor, input, now, record }) => {
  const text = readText(input.text)
  if (input.partyInternal && !mayReadPartyInternal(actor)) throw new AppError('not_allowed')
  const { committeeId } = actor
  found(
    await tx
      .selectFrom('unit')
      .select('id')
      .where('committee_id', '=', committeeId)
      .where('id', '=', input.unitId)
      .executeTakeFirst(),
  )
  const id = newId()
  const { title, unitId, partyInternal } = input
  await tx
    .insertInto('rule')
    .values({ committee_id: committeeId, id, title, unit_id: unitId, party_internal: partyInternal, created_at: now })
    .execute()
  await insertDraft(tx, actor, { ruleId: id, number: 1, text, now })
  await record({ type: 'rule.drafted', subject: { kind: 'rule', id, title }, payload: { number: 1 } })
  return { id }
})

/** The next version begins with the words of the latest, so that only what changes is written. */
export const draftVersion = operation(endpoints.library.draftVersion, async ({ tx, actor, input, now, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('draftVersion', actor, rule)
  const latest = found(rule.versions[0])
  const clauses = await clausesOf(tx, actor.committeeId, latest.id)
  const number = latest.number + 1
  await insertDraft(tx, actor, { ruleId: rule.id, number, text: { preamble: latest.preamble, clauses }, now })
  await record({
    type: 'rule.drafted',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    payload: { number },
  })
  return { number }
})

export const saveDraft = operation(endpoints.library.save, async ({ tx, actor, input, now, record }) => {
  const text = readText(input.text)
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('save', actor, rule)
  const draft = draftOf(rule)
  if (draft.version !== input.version) throw new AppError('changed_meanwhile')
  const version = draft.version + 1
  await writeClauses(tx, actor.committeeId, draft.id, text)
  await updateVersion(tx, actor.committeeId, draft.id, {
    preamble: text.preamble,
    version,
    changed_by: actor.personId,
    changed_at: now,
  })
  // The name of a rule in force is part of it: it changes with the version that is put in force.
  if (!rule.inForce) await rename(tx, actor.committeeId, rule.id, input.title)
  await record({
    type: 'rule.saved',
    subject: { kind: 'rule', id: rule.id, title: input.title },
    payload: { number: draft.number },
  })
  return { version }
})

type Tx = Parameters<typeof findVisibleRule>[0]

async function rename(tx: Tx, committeeId: string, id: string, title: string): Promise<void> {
  await tx.updateTable('rule').set({ title }).where('committee_id', '=', committeeId).where('id', '=', id).execute()
}

export const discardDraft = operation(endpoints.library.discard, async ({ tx, actor, input, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('discard', actor, rule)
  const { committeeId } = actor
  const draft = draftOf(rule)
  await writeClauses(tx, committeeId, draft.id, { preamble: '', clauses: [] })
  await tx.deleteFrom('rule_version').where('committee_id', '=', committeeId).where('id', '=', draft.id).execute()
  if (rule.versions.length === 1) {
    await tx.deleteFrom('rule_link').where('committee_id', '=', committeeId).where('rule_id', '=', rule.id).execute()
    await tx.deleteFrom('rule').where('committee_id', '=', committeeId).where('id', '=', rule.id).execute()
  }
  await record({
    type: 'rule.draft_discarded',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    payload: { number: draft.number },
  })
  return {}
})
