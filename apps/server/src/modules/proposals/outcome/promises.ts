import { endpoints } from '@tongxin/contract/endpoints'
import {
  decidePromiseCheck,
  nextCheckOn,
  promiseStateAfter,
  type PromiseFinding,
  type PromiseState,
} from '@tongxin/domain/proposals/promise'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { holds, type Actor } from '../../../platform/http/actor.ts'
import { found, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { operation, query } from '../../../platform/http/operation.ts'
import { handledBy, visibleProposals } from '../policy.ts'
import { rulesOf } from '../rules.ts'

/** The promise ledger: what is to be looked at next comes first. */
export const listPromises = query(endpoints.outcomes.promises, async ({ db, actor, input, today }) => {
  let lines = promiseLines(db, actor)
  if (input.state) lines = lines.where('promise.state', '=', input.state)
  if (input.due) lines = lines.where('promise.state', '=', 'open').where('promise.next_check_on', '<=', today)
  if (input.unitId) lines = lines.where('share.unit_id', '=', input.unitId)
  const [{ total }, rows] = await Promise.all([
    lines
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    lines
      .orderBy('promise.next_check_on', (order) => order.asc().nullsLast())
      .orderBy('promise.due_on')
      .orderBy('promise.id')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const checks = await checksOf(
    db,
    actor.committeeId,
    rows.map(({ id }) => id),
  )
  return { items: rows.map((row) => presentPromise(actor, row, checks)), total }
})

/** 回头看: what somebody else than the promiser found. */
export const checkPromise = operation(endpoints.outcomes.check, async ({ tx, actor, input, pack, today, record }) => {
  await sql`select from reply_promise where committee_id = ${actor.committeeId} and id = ${input.id} for update`.execute(
    tx,
  )
  const row = found(await promiseLines(tx, actor).where('promise.id', '=', input.id).executeTakeFirst())
  mustBeAllowed(decidePromiseCheck(standingOf(row), checkerOf(actor)))
  const state = promiseStateAfter(input.finding)
  const next = state === 'open' ? nextCheckOn(today, row.due_on, rulesOf(pack).promiseCheckMonths) : null
  await tx
    .insertInto('promise_check')
    .values({
      committee_id: actor.committeeId,
      promise_id: row.id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from promise_check
        where committee_id = ${actor.committeeId} and promise_id = ${row.id})`,
      finding: input.finding,
      note: input.note,
      checked_by: found(actor.personId),
      checked_on: today,
    })
    .execute()
  await tx
    .updateTable('reply_promise')
    .set({ state, next_check_on: next, settled_on: state === 'open' ? null : today })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', row.id)
    .execute()
  await record({
    type: 'promise.checked',
    subject: { kind: 'promise', id: row.id, title: row.wording },
    payload: { proposalId: row.proposal_id, finding: input.finding, state, nextCheckOn: next },
  })
  return { state, nextCheckOn: next }
})

/** Promises of replies that went out, on proposals the actor may know of. */
function promiseLines(db: Reader, actor: Actor) {
  return db
    .selectFrom('reply_promise as promise')
    .innerJoin('handling_share as share', (join) =>
      join.onRef('share.committee_id', '=', 'promise.committee_id').onRef('share.id', '=', 'promise.share_id'),
    )
    .innerJoin('proposal', (join) =>
      join.onRef('proposal.committee_id', '=', 'share.committee_id').onRef('proposal.id', '=', 'share.proposal_id'),
    )
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'share.committee_id').onRef('unit.id', '=', 'share.unit_id'),
    )
    .selectAll('promise')
    .select([
      'share.unit_id',
      'unit.name as unit_name',
      'proposal.id as proposal_id',
      'proposal.number',
      'proposal.title',
    ])
    .where('promise.committee_id', '=', actor.committeeId)
    .where('share.state', '=', 'replied')
    .where(visibleProposals(actor))
}

type PromiseLine = Awaited<ReturnType<ReturnType<typeof promiseLines>['execute']>>[number]

async function checksOf(db: Reader, committeeId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('promise_check as looked')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'looked.committee_id').onRef('person.id', '=', 'looked.checked_by'),
    )
    .selectAll('looked')
    .select('person.name')
    .where('looked.committee_id', '=', committeeId)
    .where('looked.promise_id', 'in', [...ids])
    .orderBy('looked.number')
    .execute()
}

function presentPromise(actor: Actor, row: PromiseLine, checks: Awaited<ReturnType<typeof checksOf>>) {
  return {
    id: row.id,
    wording: row.wording,
    dueOn: row.due_on,
    owner: row.owner,
    state: row.state as PromiseState,
    proposalId: row.proposal_id,
    number: row.number,
    title: row.title,
    unitName: row.unit_name,
    nextCheckOn: row.next_check_on,
    checks: checks
      .filter(({ promise_id }) => promise_id === row.id)
      .map(({ finding, note, name, checked_on }) => ({
        finding: finding as PromiseFinding,
        note,
        byName: name,
        on: checked_on,
      })),
    can: { check: decidePromiseCheck(standingOf(row), checkerOf(actor)) },
  }
}

const standingOf = (row: PromiseLine) => ({ state: row.state as PromiseState, unitId: row.unit_id })
const checkerOf = (actor: Actor) => ({ permitted: holds(actor, 'proposal.review'), unitIds: handledBy(actor) })
