import type { Guard, Workflow } from '../workflow/workflow.ts'

/** 已登记, 已分解, 已办结. */
export const directiveStates = ['registered', 'assigned', 'closed'] as const

export type DirectiveState = (typeof directiveStates)[number]

export const directiveActs = ['change', 'split', 'close'] as const

export type DirectiveAct = (typeof directiveActs)[number]

/** Why an act on a decision from above is refused. */
export type DirectiveRefusal = 'directive_not_split' | 'directive_split' | 'directive_closed' | 'tasks_open'

/** What decides: its state, and how many of its tasks are not over. */
export interface DirectiveStanding {
  state: DirectiveState
  openTasks: number
}

const nothingOpen: Guard<DirectiveStanding, DirectiveRefusal> = ({ openTasks }) =>
  openTasks === 0 ? true : 'tasks_open'

/** 上级决策部署: registered, split into tasks, closed with the outcome once none of its tasks is open. */
export const directiveFlow: Workflow<DirectiveStanding, DirectiveState, 'office', DirectiveAct, DirectiveRefusal> = {
  start: 'registered',
  final: ['closed'],
  refusals: { registered: 'directive_not_split', assigned: 'directive_split', closed: 'directive_closed' },
  acts: {
    change: [{ from: ['registered', 'assigned'], by: ['office'] }],
    split: [{ from: ['registered', 'assigned'], by: ['office'], to: 'assigned' }],
    close: [{ from: ['assigned'], by: ['office'], to: 'closed', guards: [nothingOpen] }],
  },
}
