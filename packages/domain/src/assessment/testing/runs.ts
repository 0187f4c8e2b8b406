interface Environment {
  process: { env: Partial<Record<'RUNS' | 'SEED', string>> }
}

/** How often a property is tried and from which seed. `RUNS=5000` tries more; `RUNS=40 SEED=7` a few, always the same. */
export function runs(daily: number, dailySeed?: number): { numRuns: number; seed?: number } {
  const { RUNS, SEED } = (globalThis as unknown as Environment).process.env
  const seed = SEED ? Number(SEED) : RUNS ? undefined : dailySeed
  return { numRuns: RUNS ? Number(RUNS) : daily, ...(seed !== undefined && { seed }) }
}
