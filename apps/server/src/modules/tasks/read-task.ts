import type { Endpoint } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { isLiving, type TaskState } from '@tongxin/domain/tasks/task'
import { holds } from '../../platform/http/actor.ts'
import { businessDay } from '../../platform/clock.ts'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { presentTask } from './present.ts'
import { carriedFromOf, evidenceOf, holderNames, namesOfTask, originTitleOf, stepsOf } from './sheet-parts.ts'
import { canOnTask, findHand, type TaskRow } from './task-hand.ts'

export const readTask = query(endpoints.tasks.read, (context) => readSheet(context, context.input.id))

/** The whole 办理单: the task, who does it, what happened, what shows the result, and what the actor may do. */
export async function readSheet(context: Pick<ReadContext<Endpoint>, 'db' | 'actor' | 'pack' | 'today'>, id: string) {
  const { db, actor, pack, today } = context
  const hand = await findHand(db, actor, id, today)
  const { task } = hand
  const [holders, evidence, steps, originTitle, carriedFrom, names] = await Promise.all([
    holderNames(db, pack, task, today),
    evidenceOf(db, task),
    stepsOf(db, task),
    originTitleOf(db, task),
    carriedFromOf(db, task, today),
    namesOfTask(db, task),
  ])
  const {
    part: _part,
    urged: _urged,
    extensionAsked: _asked,
    ...line
  } = presentTask({ ...task, ...names, seen_at: null, part: 'owner', carried_from: carriedFrom }, today)
  const can = canOnTask(hand, today)
  return {
    ...line,
    ...clocksOf(task, today),
    recordCode: recordCode(task),
    wording: task.wording,
    basis: task.basis,
    owners: holders.filter(({ role }) => role === 'owner'),
    helpers: holders.filter(({ role }) => role === 'helper'),
    needsAcceptance: task.needs_acceptance,
    supervised: task.supervised,
    timesUrged: task.times_urged,
    originTitle,
    evidence,
    steps,
    actingFor: hand.parts.length === 0 ? (hand.behalf[0]?.name ?? null) : null,
    can: { ...can, handOver: can.handOver === true && !holds(actor, 'task.assign') ? 'not_allowed' : can.handOver },
  }
}

function clocksOf(task: TaskRow, today: string) {
  return {
    firstDueOn: task.first_due_on,
    stepDueOn: task.step_due_on,
    stepLate: isLiving(task.state as TaskState) && task.step_due_on !== null && task.step_due_on < today,
    askedDueOn: task.asked_due_on,
    askedBecause: task.asked_because,
    extendedBecause: task.extended_because,
  }
}

/** The code on the paper by which the task is found again: 任务, the day it was handed out, the tail of its key. */
export function recordCode({ id, created_at }: Pick<TaskRow, 'id' | 'created_at'>): string {
  return `RW-${businessDay(created_at).replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`
}
