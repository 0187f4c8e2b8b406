import type { Transition, Workflow } from './workflow.ts'

type Ways<State extends string> = ReadonlyArray<Transition<never, State, string, string>>

/**
 * What is wrong with a transition table, in words: states that nothing reaches, states that nobody can leave though
 * they are not final, final states that something leaves, acts without a way. Every table's test asks for none.
 */
export function faultsOf<
  Subject extends { state: State },
  State extends string,
  Role extends string,
  Act extends string,
  Reason extends string,
>({ start, final, refusals, acts }: Workflow<Subject, State, Role, Act, Reason>): string[] {
  const all = Object.values(acts) as unknown as Array<Ways<State>>
  const ways = all.flat()
  const states = Object.keys(refusals) as State[]
  const reached = reachedFrom(start, ways)
  const leaves = (state: State) => ways.some(({ from, to }) => from.includes(state) && (to ?? state) !== state)
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `nothing reaches ${state}`),
    ...states.filter((state) => !final.includes(state) && !leaves(state)).map((state) => `nothing leaves ${state}`),
    ...final.filter(leaves).map((state) => `${state} is final and is left`),
    ...Object.entries<Ways<State>>(acts as unknown as Record<string, Ways<State>>).flatMap(([act, own]) =>
      own.length === 0 || own.some(({ by, from }) => by.length === 0 || from.length === 0) ? [`${act} has no way`] : [],
    ),
  ]
}

function reachedFrom<State extends string>(start: State, ways: Ways<State>): Set<State> {
  const reached = new Set([start])
  for (let before = 0; before !== reached.size;) {
    before = reached.size
    for (const { from, to } of ways) if (to !== undefined && from.some((state) => reached.has(state))) reached.add(to)
  }
  return reached
}
