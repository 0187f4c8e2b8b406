import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const start = join(import.meta.dirname, '../launch/start.mjs')

export interface ProductServer {
  address: string
  process: ChildProcess
}

/** Starts the product as `npm start` does, in a process of its own, and waits until it is served. */
export async function startProduct(
  argv: readonly string[],
  nodeArguments: readonly string[] = [],
): Promise<ProductServer> {
  const server = spawn(process.execPath, [...nodeArguments, start, '--host', '127.0.0.1', ...argv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(server.stdout)) {
    const address = /^Tongxin is served at (\S+)/.exec(line)?.[1]
    if (address) return { address, process: server }
  }
  throw new Error('The product ended before it was served.')
}

/** Ends it as Ctrl-C does. */
export async function stopProduct({ process: server }: ProductServer): Promise<void> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}
