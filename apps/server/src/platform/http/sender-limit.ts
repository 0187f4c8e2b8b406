import { createHmac, randomBytes } from 'node:crypto'

interface Limit {
  most: number
  /** In milliseconds. */
  within: number
}

/**
 * Counts what comes from one address without keeping the address: only its digest under a key that was never written
 * down and ends with the process. Each process counts for itself; the database keeps the cap of the day for all.
 */
export function senderLimit({ most, within }: Limit) {
  const key = randomBytes(32)
  const moments = new Map<string, number[]>()

  /** Counts one, or gives the seconds to wait. */
  return function count(address: string, now: Date): number {
    const at = now.getTime()
    forgetBefore(moments, at - within)
    const sender = createHmac('sha256', key).update(address).digest('base64')
    const recent = moments.get(sender) ?? []
    if (recent.length >= most) return Math.ceil(((recent[0] ?? at) + within - at) / 1000)
    moments.set(sender, [...recent, at])
    return 0
  }
}

function forgetBefore(moments: Map<string, number[]>, limit: number): void {
  for (const [sender, all] of moments) {
    const recent = all.filter((at) => at > limit)
    if (recent.length === 0) moments.delete(sender)
    else moments.set(sender, recent)
  }
}
