/** Says what was measured against its bar; a smaller figure is better unless it is told otherwise. */
export function tell(what: string, measured: number, bar: number, unit = '×', atLeast = false): void {
  const holds = atLeast ? measured >= bar : measured <= bar
  const sign = atLeast ? '≥' : '≤'
  console.log(`${holds ? '✓' : '✗'} ${what}: ${short(measured)} ${unit} (bar ${sign} ${bar} ${unit})`)
}

/** Something worth knowing that has no bar. */
export function note(what: string): void {
  console.log(`  ${what}`)
}

/** Three figures at most that say something. */
export function short(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3)
}

/** The middle of some figures. */
export function middle(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
}

/** Milliseconds that some work takes, by the clock. */
export async function clock(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * Runs some works in turns and gives the best milliseconds of each: other people's work on the machine makes times
 * longer, never shorter.
 */
export async function inTurns<N extends string>(
  rounds: number,
  works: Record<N, () => unknown>,
): Promise<Record<N, number>> {
  const names = Object.keys(works) as N[]
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<N, number>
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) best[name] = Math.min(best[name], await clock(works[name]))
  return best
}
