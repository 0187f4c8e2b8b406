import type { Tx } from '../db/database.ts'

/** A job carries ids only, re-loads, and may run twice without harm. */
export interface JobPayload {
  committeeId: string
  [id: string]: string
}

export type JobHandlers = Record<string, (payload: JobPayload) => Promise<void>>

export interface Jobs {
  /** Puts a job into the queue inside the caller's transaction: no commit, no job. */
  add(tx: Tx, name: string, payload: JobPayload): Promise<void>
  /** Works jobs off, and begins those of the timetable (a crontab in UTC) by itself. */
  start(handlers: JobHandlers, timetable?: string): Promise<void>
  stop(): Promise<void>
}
