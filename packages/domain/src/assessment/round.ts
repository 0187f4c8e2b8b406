/** The life of a round: drafted, verified, told to the people, adopted by a recorded meeting, made known, filed. */
export const roundStates = ['drafting', 'verifying', 'told', 'adopted', 'circulated', 'filed', 'cancelled'] as const

export type RoundState = (typeof roundStates)[number]

interface Act {
  in: readonly RoundState[]
  to?: RoundState
  /** Only once every kind of facts has been confirmed. */
  verified?: true
  /** Only once nothing is left to answer and the time for objections is over. */
  settled?: true
}

/**
 * What can be done with a round in which state. Told before adopted, adopted before made known, and from the telling
 * on nothing changes silently: a redraft and a correction stand beside what was told (domain.md §6.3, guardrail F6).
 */
export const roundActs = {
  startVerification: { in: ['drafting'], to: 'verifying' },
  verify: { in: ['verifying'] },
  tell: { in: ['verifying'], to: 'told', verified: true },
  object: { in: ['told'] },
  talk: { in: ['verifying', 'told'] },
  redraft: { in: ['told'] },
  adopt: { in: ['told'], to: 'adopted', settled: true },
  circulate: { in: ['adopted'], to: 'circulated' },
  file: { in: ['circulated'], to: 'filed' },
  correct: { in: ['adopted', 'circulated', 'filed'] },
  cancel: { in: ['drafting', 'verifying', 'told'], to: 'cancelled' },
  export: { in: ['drafting', 'verifying', 'told', 'adopted', 'circulated', 'filed'] },
} as const satisfies Record<string, Act>

export type RoundAct = keyof typeof roundActs

/** Every act, in the order of the table. */
export const roundActNames = Object.keys(roundActs) as RoundAct[]

/** Why an act on a round is refused. */
export type RoundRefusal =
  | 'not_allowed'
  | 'round_cancelled'
  | 'round_not_drafting'
  | 'round_not_verifying'
  | 'round_not_told'
  | 'round_not_adopted'
  | 'round_not_circulated'
  | 'round_adopted'
  | 'facts_not_verified'
  | 'objections_open'
  | 'objections_possible'

/** What of a round decides. Days are business days. */
export interface RoundStanding {
  state: RoundState
  unverified: number
  openObjections: number
  objectionsUntil: string | null
}

/** Decides whether an act on a round is possible on a day. */
export function decideRoundAct(
  act: RoundAct,
  round: RoundStanding,
  today: string,
  permitted: boolean,
): true | RoundRefusal {
  if (!permitted) return 'not_allowed'
  const row: Act = roundActs[act]
  if (!row.in.includes(round.state)) return stateRefusal(row, round.state)
  if (row.verified && round.unverified > 0) return 'facts_not_verified'
  if (row.settled && round.openObjections > 0) return 'objections_open'
  if (row.settled && round.objectionsUntil !== null && today <= round.objectionsUntil) return 'objections_possible'
  return true
}

/** The state after an act. */
export function roundStateAfter(act: RoundAct, state: RoundState): RoundState {
  const row: Act = roundActs[act]
  return row.to ?? state
}

const notYet: Partial<Record<RoundState, RoundRefusal>> = {
  drafting: 'round_not_drafting',
  verifying: 'round_not_verifying',
  told: 'round_not_told',
  adopted: 'round_not_adopted',
  circulated: 'round_not_circulated',
}

function stateRefusal({ in: states }: Act, state: RoundState): RoundRefusal {
  if (state === 'cancelled') return 'round_cancelled'
  const done: readonly RoundState[] = ['adopted', 'circulated', 'filed']
  if (done.includes(state) && !states.some((one) => done.includes(one))) return 'round_adopted'
  return notYet[states[0] ?? 'drafting'] ?? 'round_not_adopted'
}

/** Whether a confirmation is enough: whoever entered some of these facts needs another beside him (domain.md §11). */
export function verificationState(
  opinions: readonly { verdict: 'confirmed' | 'returned'; enteredToo: boolean }[],
): 'open' | 'needs_another' | 'confirmed' | 'returned' {
  const since = opinions.slice(opinions.findLastIndex(({ verdict }) => verdict === 'returned') + 1)
  if (since.length === 0) return opinions.length === 0 ? 'open' : 'returned'
  return since.some(({ enteredToo }) => !enteredToo) ? 'confirmed' : 'needs_another'
}
