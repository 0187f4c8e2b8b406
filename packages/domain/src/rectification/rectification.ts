import type { Guard, Workflow } from '../workflow/workflow.ts'

/** 待报措施, 整改中, 待复查, 待评价, 已评价, 已撤回 (督促改、客观评). */
export const rectificationStates = ['noticed', 'planned', 'reported', 'rechecked', 'evaluated', 'withdrawn'] as const

export type RectificationState = (typeof rectificationStates)[number]

/** The branch that puts things right, and the Party committee of the office that asked it to. */
export const rectificationRoles = ['branch', 'office'] as const

export type RectificationRole = (typeof rectificationRoles)[number]

export const rectificationActs = ['plan', 'report', 'pass', 'sendBack', 'evaluate', 'withdraw'] as const

export type RectificationAct = (typeof rectificationActs)[number]

/** How far things were put right, as the evaluation says it: 到位, 基本到位, 不到位. */
export const rectificationEffects = ['full', 'mostly', 'lacking'] as const

export type RectificationEffect = (typeof rectificationEffects)[number]

/** Why an act on a rectification is refused. */
export const rectificationRefusals = [
  'not_allowed',
  'measures_awaited',
  'rectification_running',
  'recheck_awaited',
  'evaluation_awaited',
  'rectification_evaluated',
  'rectification_withdrawn',
  'evaluated_by_another',
] as const

export type RectificationRefusal = (typeof rectificationRefusals)[number]

/** What of a rectification decides. */
export interface RectificationOnDay {
  state: RectificationState
  /** Whoever is about to act passed the re-check himself, while another of the office is there to evaluate. */
  recheckedByActor: boolean
}

const byAnother: Guard<RectificationOnDay, RectificationRefusal> = ({ recheckedByActor }) =>
  recheckedByActor ? 'evaluated_by_another' : true

/**
 * How a rectification moves: notice → measures → result → re-check → evaluation. What came on paper the office enters
 * for the branch; a result that does not hold goes back once more. Nothing is asked beyond these two answers.
 */
export const rectificationFlow: Workflow<
  RectificationOnDay,
  RectificationState,
  RectificationRole,
  RectificationAct,
  RectificationRefusal
> = {
  start: 'noticed',
  final: ['evaluated', 'withdrawn'],
  refusals: {
    noticed: 'measures_awaited',
    planned: 'rectification_running',
    reported: 'recheck_awaited',
    rechecked: 'evaluation_awaited',
    evaluated: 'rectification_evaluated',
    withdrawn: 'rectification_withdrawn',
  },
  acts: {
    plan: [{ from: ['noticed'], by: ['branch', 'office'], to: 'planned' }],
    report: [{ from: ['planned'], by: ['branch', 'office'], to: 'reported' }],
    pass: [{ from: ['reported'], by: ['office'], to: 'rechecked' }],
    sendBack: [{ from: ['reported'], by: ['office'], to: 'planned' }],
    evaluate: [{ from: ['rechecked'], by: ['office'], to: 'evaluated', guards: [byAnother] }],
    withdraw: [{ from: ['noticed', 'planned'], by: ['office'], to: 'withdrawn' }],
  },
}

/** The period of the rule pack that begins with a state; `null` where nobody has to do anything more. */
export function deadlineKeyOf(state: RectificationState): string | null {
  const keys: Record<RectificationState, string | null> = {
    noticed: 'rectification_measures',
    planned: 'rectification_result',
    reported: 'rectification_recheck',
    rechecked: 'rectification_evaluation',
    evaluated: null,
    withdrawn: null,
  }
  return keys[state]
}

/** Whose turn it is in a state. */
export function turnOf(state: RectificationState): RectificationRole | null {
  if (state === 'noticed' || state === 'planned') return 'branch'
  return state === 'reported' || state === 'rechecked' ? 'office' : null
}
