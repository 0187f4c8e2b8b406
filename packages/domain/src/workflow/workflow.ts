/** Says whether something else than the state stands in the way, and what; the reason is a word of the web's dictionary. */
export type Guard<Subject, Reason extends string> = (subject: Subject, today: string) => true | Reason

/** One way on: from which states, by whom in this case, where to, and what must hold. */
export interface Transition<Subject, State extends string, Role extends string, Reason extends string> {
  from: readonly State[]
  /** Parts that somebody has in the case, such as its owner; what somebody is in the committee is decided before. */
  by: readonly Role[]
  /** Absent: the case stays where it is. */
  to?: State
  /** Asked in their order; the first reason refuses. */
  guards?: ReadonlyArray<Guard<Subject, Reason>>
}

/**
 * How cases of one kind move: state × act × role → next state. Pure data, read by the server, which refuses, and by
 * the web, which says why a button is disabled. An act may have several ways; the first that is open is taken.
 */
export interface Workflow<
  Subject extends { state: State },
  State extends string,
  Role extends string,
  Act extends string,
  Reason extends string,
> {
  start: State
  /** States that no act leaves. */
  final: readonly State[]
  /** Why an act is refused in a state in which it is closed to everybody. */
  refusals: Readonly<Record<State, Reason>>
  acts: Readonly<Record<Act, ReadonlyArray<Transition<Subject, State, Role, Reason>>>>
}

/** What came of asking: where the case goes, or why it does not. */
export type Decision<State extends string, Reason extends string> =
  | { allowed: true; to: State }
  | { allowed: false; reason: Reason | 'not_allowed' }

/**
 * Decides whether somebody with these parts in the case may do the act on a business day, and where it leads.
 * Whoever has no part in any way of the act hears `not_allowed`; then the state has its say; then the guards.
 */
export function decide<
  Subject extends { state: State },
  State extends string,
  Role extends string,
  Act extends string,
  Reason extends string,
>(
  flow: Workflow<Subject, State, Role, Act, Reason>,
  act: Act,
  subject: Subject,
  roles: readonly Role[],
  today: string,
): Decision<State, Reason> {
  const own = flow.acts[act].filter(({ by }) => by.some((role) => roles.includes(role)))
  if (own.length === 0) return { allowed: false, reason: 'not_allowed' }
  const here = own.filter(({ from }) => from.includes(subject.state))
  let refused: Reason | undefined
  for (const way of here) {
    const reason = firstReason(way, subject, today)
    if (reason === null) return { allowed: true, to: way.to ?? subject.state }
    refused ??= reason
  }
  if (refused !== undefined) return { allowed: false, reason: refused }
  const openToOthers = flow.acts[act].some(({ from }) => from.includes(subject.state))
  return { allowed: false, reason: openToOthers ? 'not_allowed' : flow.refusals[subject.state] }
}

function firstReason<Subject, State extends string, Role extends string, Reason extends string>(
  { guards = [] }: Transition<Subject, State, Role, Reason>,
  subject: Subject,
  today: string,
): Reason | null {
  for (const guard of guards) {
    const answer = guard(subject, today)
    if (answer !== true) return answer
  }
  return null
}

/** What goes out with an answer: for every act `true`, or the reason why its button is disabled. */
export function canOf<
  Subject extends { state: State },
  State extends string,
  Role extends string,
  Act extends string,
  Reason extends string,
>(
  flow: Workflow<Subject, State, Role, Act, Reason>,
  subject: Subject,
  roles: readonly Role[],
  today: string,
): Record<Act, true | Reason | 'not_allowed'> {
  const acts = Object.keys(flow.acts) as Act[]
  const entries = acts.map((act) => {
    const decision = decide(flow, act, subject, roles, today)
    return [act, decision.allowed ? true : decision.reason] as const
  })
  return Object.fromEntries(entries) as Record<Act, true | Reason | 'not_allowed'>
}
