import {
  taskActs,
  taskFlow,
  type TaskAct,
  type TaskOnDay,
  type TaskRefusal,
  type TaskRole,
  type TaskState,
} from '@tongxin/domain/tasks/task'
import { decide } from '@tongxin/domain/workflow/workflow'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../platform/db/database.ts'
import { holds, mayReadPartyInternal, type Actor } from '../../platform/http/actor.ts'
import { found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { absentFor, type Absent } from './deputising.ts'
import { workedByHand } from './store.ts'

export type TaskRow = Selectable<Schema['task']>

/** Who has which part in a task on a day: people by name, and those who hold its posts. */
interface Holder {
  person_id: string
  role: 'owner' | 'helper'
}

/** A task with the parts that the actor has in it, himself and for whom he acts. */
export interface Hand {
  task: TaskRow
  parts: readonly TaskRole[]
  behalf: ReadonlyArray<Absent & { parts: readonly TaskRole[] }>
}

/** Loads a task that the actor may know of, or answers as if it did not exist; `lock` keeps it to the transaction's end. */
export async function findHand(
  db: Reader,
  actor: Actor,
  id: string,
  today: string,
  { lock = false } = {},
): Promise<Hand> {
  let query = db.selectFrom('task').selectAll().where('committee_id', '=', actor.committeeId).where('id', '=', id)
  if (lock) query = query.forUpdate()
  const task = found(await query.executeTakeFirst())
  const holders = await holdersOf(db, task, today)
  const parts = [...partsOf(task, holders, actor.personId), ...watching(task, actor)]
  const open = !task.party_internal || mayReadPartyInternal(actor)
  const absent = open ? await absentFor(db, actor.committeeId, actor.personId, today) : []
  const behalf = absent
    .map((one) => ({ ...one, parts: partsOf(task, holders, one.personId) }))
    .filter((one) => one.parts.length > 0)
  const visible = parts.length > 0 || behalf.length > 0 || (open && task.supervised && holds(actor, 'task.read'))
  return found(visible ? { task, parts, behalf } : null)
}

function partsOf(task: TaskRow, holders: readonly Holder[], personId: string | null): TaskRole[] {
  if (personId === null) return []
  const own = holders.filter(({ person_id }) => person_id === personId).map(({ role }) => role)
  return [...own, ...(task.started_by === personId ? (['assigner'] as const) : [])]
}

/** Overseers and leaders have their part in what is supervised; Party-internal matters only as Party members. */
function watching(task: TaskRow, actor: Actor): TaskRole[] {
  if (!task.supervised || (task.party_internal && !mayReadPartyInternal(actor))) return []
  const overseer = holds(actor, 'task.supervise') ? (['overseer'] as const) : []
  const leads = actor.roles.some(({ role }) => role === 'leader') ? (['leader'] as const) : []
  return [...overseer, ...leads]
}

/** People by name, and whoever holds a post of the task on the day. */
export async function holdersOf(
  db: Reader,
  { committee_id, id }: Pick<TaskRow, 'committee_id' | 'id'>,
  today: string,
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select person_id, role from task_owner where committee_id = ${committee_id} and task_id = ${id}
    union
    select post.person_id, task_post.role from task_post
    join post on post.committee_id = task_post.committee_id and post.unit_id = task_post.unit_id and post.kind = task_post.post_kind
      and post.from_on <= ${today}::date and (post.until_on is null or post.until_on > ${today}::date)
    where task_post.committee_id = ${committee_id} and task_post.task_id = ${id}`.execute(db)
  return rows
}

/** What of the row decides. */
export function onDay(task: TaskRow): TaskOnDay {
  return {
    state: task.state as TaskState,
    kind: task.kind as 'act' | 'read',
    closesByItself: !workedByHand.includes(task.action),
    needsAcceptance: task.needs_acceptance,
    dueOn: task.due_on,
    askedDueOn: task.asked_due_on,
    lastUrgedOn: task.last_urged_on,
  }
}

export interface Step {
  task: TaskRow
  to: TaskState
  /** For whom it is done, where the actor has no part of his own that allows it. */
  behalf: Absent | null
}

/** Decides an act by the actor's own part first, and then by the parts of those for whom he acts. */
export function decideStep({ task, parts, behalf }: Hand, act: TaskAct, today: string): Step | TaskRefusal {
  const own = decide(taskFlow, act, onDay(task), parts, today)
  if (own.allowed) return { task, to: own.to, behalf: null }
  let refusal: TaskRefusal = own.reason
  for (const absent of behalf) {
    const decision = decide(taskFlow, act, onDay(task), absent.parts, today)
    if (decision.allowed) return { task, to: decision.to, behalf: absent }
    if (refusal === 'not_allowed') refusal = decision.reason
  }
  return refusal
}

/** The step, or the refusal with its reason. */
export function mustStep(hand: Hand, act: TaskAct, today: string): Step {
  const step = decideStep(hand, act, today)
  if (typeof step === 'string') mustBeAllowed(step)
  return step as Step
}

/** For every act `true`, or why its button is disabled. */
export function canOnTask(hand: Hand, today: string): Record<TaskAct, true | TaskRefusal> {
  const verdicts = taskActs.map((act) => {
    const step = decideStep(hand, act, today)
    return [act, typeof step === 'string' ? step : true] as const
  })
  return Object.fromEntries(verdicts) as Record<TaskAct, true | TaskRefusal>
}
