import type { Guard, Workflow } from '../workflow/workflow.ts'

/** 待接收, 办理中, 待验收, 已退回, 已办结, 已撤回. */
export const taskStates = ['open', 'in_hand', 'reported', 'returned', 'done', 'withdrawn'] as const

export type TaskState = (typeof taskStates)[number]

/** Parts in a task: who does it, who helps, who gave it, who watches over all tasks, and a leader who instructs. */
export const taskRoles = ['owner', 'helper', 'assigner', 'overseer', 'leader'] as const

export type TaskRole = (typeof taskRoles)[number]

export const taskActs = [
  'accept',
  'return',
  'handOver',
  'urge',
  'askExtension',
  'answerExtension',
  'withdraw',
  'report',
  'sendBack',
  'close',
  'advise',
  'instruct',
  'addEvidence',
] as const

export type TaskAct = (typeof taskActs)[number]

/** Why an act on a task is refused. */
export const taskRefusals = [
  'not_allowed',
  'task_not_accepted',
  'task_accepted',
  'task_reported',
  'task_returned',
  'task_done',
  'task_withdrawn',
  'closes_by_itself',
  'only_to_read',
  'result_needs_acceptance',
  'closes_at_once',
  'urged_today',
  'no_due_day',
  'extension_asked',
  'no_extension_asked',
] as const

export type TaskRefusal = (typeof taskRefusals)[number]

/** What of a task decides. Days are business days, `YYYY-MM-DD`. */
export interface TaskOnDay {
  state: TaskState
  kind: 'act' | 'read'
  /** Doing the thing elsewhere closes it; nobody ticks it off. */
  closesByItself: boolean
  /** Whoever gave it accepts the result; otherwise the owner closes it with his result. */
  needsAcceptance: boolean
  dueOn: string | null
  /** The day to which the owner has asked to extend, while nobody has answered. */
  askedDueOn: string | null
  lastUrgedOn: string | null
}

type TaskGuard = Guard<TaskOnDay, TaskRefusal>

const byHand: TaskGuard = ({ kind, closesByItself }) => {
  if (kind === 'read') return 'only_to_read'
  return closesByItself ? 'closes_by_itself' : true
}
const accepted: TaskGuard = ({ needsAcceptance }) => (needsAcceptance ? true : 'closes_at_once')
const closedByOwner: TaskGuard = ({ needsAcceptance }) => (needsAcceptance ? 'result_needs_acceptance' : true)
const notUrgedToday: TaskGuard = ({ lastUrgedOn }, today) => (lastUrgedOn === today ? 'urged_today' : true)
const hasDueDay: TaskGuard = ({ dueOn }) => (dueOn === null ? 'no_due_day' : true)
const notAsked: TaskGuard = ({ askedDueOn }) => (askedDueOn === null ? true : 'extension_asked')
const asked: TaskGuard = ({ askedDueOn }) => (askedDueOn === null ? 'no_extension_asked' : true)

const working = ['open', 'in_hand'] as const
const living = ['open', 'in_hand', 'reported', 'returned'] as const

/**
 * How tasks move: 交办 → 接收 → 办理 → 报结果 → 验收办结, with 退回, 转办, 催办, 延期 (with consent) and 撤回. A task that
 * nobody needs to accept, such as a meeting's decision, its owner closes with the result: no step more than needed.
 */
export const taskFlow: Workflow<TaskOnDay, TaskState, TaskRole, TaskAct, TaskRefusal> = {
  start: 'open',
  final: ['done', 'withdrawn'],
  refusals: {
    open: 'task_not_accepted',
    in_hand: 'task_accepted',
    reported: 'task_reported',
    returned: 'task_returned',
    done: 'task_done',
    withdrawn: 'task_withdrawn',
  },
  acts: {
    accept: [{ from: ['open'], by: ['owner'], to: 'in_hand', guards: [byHand] }],
    return: [{ from: working, by: ['owner'], to: 'returned', guards: [byHand] }],
    handOver: [
      { from: working, by: ['owner'], to: 'open', guards: [byHand] },
      { from: ['open', 'in_hand', 'returned'], by: ['assigner', 'overseer'], to: 'open', guards: [byHand] },
    ],
    urge: [{ from: working, by: ['assigner', 'overseer'], guards: [byHand, notUrgedToday] }],
    askExtension: [{ from: working, by: ['owner'], guards: [byHand, hasDueDay, notAsked] }],
    answerExtension: [{ from: working, by: ['assigner', 'overseer'], guards: [byHand, asked] }],
    withdraw: [{ from: living, by: ['assigner', 'overseer'], to: 'withdrawn', guards: [byHand] }],
    report: [{ from: working, by: ['owner'], to: 'reported', guards: [byHand, accepted] }],
    sendBack: [{ from: ['reported'], by: ['assigner', 'overseer'], to: 'in_hand', guards: [byHand] }],
    close: [
      { from: ['reported'], by: ['assigner', 'overseer'], to: 'done', guards: [byHand] },
      { from: working, by: ['owner'], to: 'done', guards: [byHand, closedByOwner] },
    ],
    advise: [{ from: living, by: ['owner', 'helper', 'assigner', 'overseer'], guards: [byHand] }],
    instruct: [{ from: living, by: ['leader'], guards: [byHand] }],
    addEvidence: [
      { from: [...working, 'reported'], by: ['owner', 'helper', 'assigner', 'overseer'], guards: [byHand] },
    ],
  },
}

/** Says whether a task is late on a business day: still to be done after the day on which it was due. */
export function isLate({ state, dueOn }: Pick<TaskOnDay, 'state' | 'dueOn'>, today: string): boolean {
  return (state === 'open' || state === 'in_hand' || state === 'returned') && dueOn !== null && dueOn < today
}

/** Says whether anything is left to do: nothing of it disappears at the year's end. */
export function isLiving(state: TaskState): boolean {
  return (living as readonly TaskState[]).includes(state)
}
