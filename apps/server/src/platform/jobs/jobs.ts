import type { Tx } from '../db/database.ts'

/** A job carries ids only, re-loads, and may run twice without harm. */
export interface JobPayload {
  committeeId: string
  [id: string]: string
}

export type JobHandlers = Record<string, (payload: JobPayload) => Promise<void>>

/** A job that begins by itself. */
export interface RegularJob {
  name: string
  /** Minute, hour, day, month, weekday as cron writes them, in UTC. */
  at: string
}

export interface Jobs {
  /** Puts a job into the queue inside the caller's transaction: no commit, no job. */
  add(tx: Tx, name: string, payload: JobPayload): Promise<void>
  start(handlers: JobHandlers, timetable?: readonly RegularJob[]): Promise<void>
  stop(): Promise<void>
}
