/** A share of people: reached, or exceeded where the rule says 超过 / 过半数. */
export interface Share {
  over: number
  under: number
  /** Whether exactly the share is not enough. */
  exceed: boolean
}

/** Reads `1/2` or `>1/2`; gives `null` for anything else. No floats: people are counted, not measured. */
export function readShare(text: string): Share | null {
  const match = /^(>?)([1-9]\d?)\/([1-9]\d?)$/.exec(text)
  if (!match) return null
  const [over, under] = [Number(match[2]), Number(match[3])]
  return over <= under ? { over, under, exceed: match[1] === '>' } : null
}

/** Whether a count of people satisfies the share of a base; of nobody nothing is satisfied. */
export function compareToShare(count: number, { over, under, exceed }: Share, base: number): boolean {
  if (base <= 0) return false
  const difference = count * under - base * over
  return exceed ? difference > 0 : difference >= 0
}
