import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { builtFile } from '../built-file.ts'
import type { PrintAnswer, PrintJob } from './print-job.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** The templates lie beside this module in the source tree, and beside main.js in dist/server. */
export const templateFolder = builtFile('templates') ?? join(here, 'templates')

/** A print that took longer than its limit; its process was stopped. */
export class PrintTookTooLong extends Error {}
/** The typesetter refused: a fault in a template or in what it was given. */
export class PrintFailed extends Error {}

interface Waiting {
  job: PrintJob
  done: (pdf: Uint8Array) => void
  failed: (error: Error) => void
}

/** One typesetting process, started with the first job and ended after `idleMs` without one. */
export class Press {
  readonly #limitMs: number
  readonly #idleMs: number
  readonly #queue: Waiting[] = []
  #child: ChildProcess | undefined
  #busy: Waiting | undefined
  #timer: NodeJS.Timeout | undefined
  #lastId = 0

  constructor({ limitMs = 30_000, idleMs = 60_000 } = {}) {
    this.#limitMs = limitMs
    this.#idleMs = idleMs
  }

  run(job: Omit<PrintJob, 'id'>): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      this.#queue.push({ job: { ...job, id: ++this.#lastId }, done, failed })
      if (!this.#busy) this.#next()
    })
  }

  close(): void {
    const open = [this.#busy, ...this.#queue.splice(0)]
    this.#busy = undefined
    this.#stop()
    for (const waiting of open) waiting?.failed(new PrintFailed('The server is closing.'))
  }

  #next(): void {
    this.#busy = this.#queue.shift()
    if (!this.#busy) return
    this.#child ??= this.#start()
    this.#after(this.#limitMs, () =>
      this.#fail(new PrintTookTooLong(`The print took longer than ${this.#limitMs} ms.`)),
    )
    this.#child.channel?.ref()
    this.#child.send(this.#busy.job)
  }

  #answered(answer: PrintAnswer): void {
    if (answer.id !== this.#busy?.job.id) return
    this.#settle((waiting) => {
      if ('pdf' in answer) waiting.done(answer.pdf)
      else waiting.failed(new PrintFailed(answer.fault))
    })
  }

  #fail(error: Error): void {
    this.#stop()
    this.#settle((waiting) => waiting.failed(error))
  }

  #settle(outcome: (waiting: Waiting) => void): void {
    const finished = this.#busy
    this.#busy = undefined
    if (finished) outcome(finished)
    if (this.#queue.length > 0) return this.#next()
    // An idle typesetting process must not keep the server from ending.
    this.#child?.channel?.unref()
    this.#after(this.#idleMs, () => this.#stop())
  }

  #after(ms: number, then: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(then, ms)
    this.#timer.unref()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  #start(): ChildProcess {
    const built = builtFile('pdf-worker.js')
    const child = fork(built ?? join(here, 'pdf-worker.ts'), {
      execArgv: built ? [] : ['--import', typescriptLoader()],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (answer) => this.#answered(answer as PrintAnswer))
    child.on('exit', (code) => this.#fail(new PrintFailed(`The typesetting process ended with ${code ?? 'a signal'}.`)))
    child.on('error', (error) => this.#fail(new PrintFailed(error.message)))
    child.unref()
    return child
  }
}

/** In the source tree the process reads TypeScript; a built server has it bundled. */
function typescriptLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
}
