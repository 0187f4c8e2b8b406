import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { builtFile } from '../built-file.ts'
import type { ReadJob, WriteJob } from './sheet-jobs.ts'
import { SheetRefused } from './sheet-shape.ts'
import type { ReadSheet } from './sheet-shape.ts'

type Outcome = { answer: ReadSheet | Uint8Array } | { refused?: SheetRefused['code']; message: string }

const timeLimitMs = 120_000
const here = dirname(fileURLToPath(import.meta.url))

/** Runs one job in a thread with a limit of time and memory; the thread ends with the job. */
export function inThread(job: ReadJob): Promise<ReadSheet>
export function inThread(job: WriteJob): Promise<Uint8Array>
export function inThread(job: ReadJob | WriteJob): Promise<ReadSheet | Uint8Array> {
  return new Promise((done, failed) => {
    const worker = startWorker(job)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      void worker.terminate()
      settle()
    }
    const refuse = (message: string) => end(() => failed(new SheetRefused('too_large', message)))
    const timer = setTimeout(() => refuse('The file takes too long to read.'), timeLimitMs)
    worker.on('message', (outcome: Outcome) =>
      end(() => ('answer' in outcome ? done(outcome.answer) : failed(refusal(outcome)))),
    )
    // Out of memory arrives as an error, too.
    worker.on('error', (error) => refuse(error.message))
    worker.on('exit', () => refuse('The thread ended without an answer.'))
  })
}

function refusal({ refused, message }: { refused?: SheetRefused['code']; message: string }): Error {
  return refused ? new SheetRefused(refused, message) : new Error(message)
}

function startWorker(workerData: ReadJob | WriteJob): Worker {
  const limits = { workerData, resourceLimits: { maxOldGenerationSizeMb: 1024 } }
  const built = builtFile('sheet-worker.js')
  return built ? new Worker(built, limits) : new Worker(sourceEntry(), { ...limits, eval: true })
}

/** In the source tree the thread has to learn TypeScript first; a built server has it bundled. */
function sourceEntry(): string {
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href
  const entry = pathToFileURL(join(here, 'sheet-worker.ts')).href
  return `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}) })`
}
