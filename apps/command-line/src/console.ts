import { once } from 'node:events'
import type { Write } from './output/assessed.ts'

/** Where a command says its results (out) and what is wrong (err); tests give their own. */
export interface Console {
  out: Write
  err: (line: string) => void
  env: Readonly<Record<string, string | undefined>>
}

/** The terminal, or whatever reads the other end of the pipe, however slowly. */
export const processConsole: Console = {
  async out(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  err(line) {
    process.stderr.write(`${line}\n`)
  },
  env: process.env,
}
