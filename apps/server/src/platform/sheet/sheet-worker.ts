// Large spreadsheets are read and written in a thread of their own: the server goes on answering,
// and a hostile file can exhaust only the thread's memory.
import { parentPort, workerData } from 'node:worker_threads'

import { readIn, writeOut } from './sheet-jobs.ts'
import type { ReadJob, WriteJob } from './sheet-jobs.ts'
import { SheetRefused } from './sheet-shape.ts'

const job = workerData as ReadJob | WriteJob

try {
  parentPort?.postMessage({ answer: job.kind === 'read' ? await readIn(job) : await writeOut(job) })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  parentPort?.postMessage({ refused: error instanceof SheetRefused ? error.code : undefined, message })
}
