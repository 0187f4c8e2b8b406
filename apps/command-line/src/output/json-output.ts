import type { Assessed, Output, Write } from './assessed.ts'

/** A JSON array, one subject a line, each with the whole explained tree; nothing is kept in memory. */
export function jsonOutput(write: Write): Output {
  let first = true
  return {
    async take(assessed: Assessed) {
      await write(`${first ? '[\n' : ',\n'}${JSON.stringify(assessed)}`)
      first = false
    },
    async end() {
      await write(first ? '[]\n' : '\n]\n')
    },
  }
}
