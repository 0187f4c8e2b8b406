import type { AnswerOf, Endpoint, ParsedInputOf } from '@tongxin/contract/endpoint'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { RawBuilder } from 'kysely'
import type { Database, Reader, Tx } from '../db/database.ts'
import type { NewEvent, RecordedEvent } from '../events/event.ts'
import type { EventSource } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import type { Services } from './services.ts'

/** Facts about the request that operations may record, never decide on. */
export interface RequestFacts {
  id: string
  address: string
  browser: string
  secure: boolean
}

export interface Upload {
  name: string
  bytes: Buffer
}

/** A file as an answer; the name reaches the browser by RFC 5987. */
export interface FileAnswer {
  fileName: string
  bytes: Uint8Array
}

/** JSON by the contract, or a file where the endpoint says so. */
export type Answer<E extends Endpoint> = E extends { file: string } ? FileAnswer : AnswerOf<E>

interface Common<E extends Endpoint> {
  actor: Actor
  now: Date
  /** The business day in Asia/Shanghai. */
  today: string
  input: ParsedInputOf<E>
  pack: Pack
  request: RequestFacts
  services: Services
  upload: Upload | null
}

export interface ReadContext<E extends Endpoint> extends Common<E> {
  db: Reader
}

export interface WriteContext<E extends Endpoint> extends Common<E> {
  tx: Tx
  record(event: NewEvent): Promise<RecordedEvent>
  /** Runs once the transaction is committed; never inside it. */
  afterCommit(work: () => void | Promise<void>): void
}

/** For a change that is one statement: PostgreSQL keeps a statement whole, so no transaction is opened around it. */
export interface QuickContext<E extends Endpoint> extends Common<E> {
  db: Reader
  /** The event as a part of that statement. */
  eventFrom(event: NewEvent, source: EventSource): RawBuilder<unknown>
}

type Quick = (context: QuickContext<Endpoint>) => Promise<unknown>

export interface PublicContext<E extends Endpoint> {
  database: Database
  services: Services
  now: Date
  today: string
  input: ParsedInputOf<E>
  request: RequestFacts
  setSessionCookie(token: string, expiresAt: Date): void
}

export type Route =
  | { style: 'read'; endpoint: Endpoint; handle(context: ReadContext<Endpoint>): Promise<unknown> }
  | { style: 'write'; endpoint: Endpoint; handle(context: WriteContext<Endpoint>): Promise<unknown>; quick?: Quick }
  | { style: 'public'; endpoint: Endpoint; handle(context: PublicContext<Endpoint>): Promise<unknown> }

/** One change of state: one transaction, one event, one answer. `tx` is the only handle to the database. */
export function operation<const E extends Endpoint>(
  endpoint: E,
  handle: (context: WriteContext<E>) => Promise<Answer<E>>,
): Route {
  return {
    style: 'write',
    endpoint,
    handle: handle as unknown as (context: WriteContext<Endpoint>) => Promise<unknown>,
  }
}

/**
 * An operation with a shorter way for the usual case: one statement that changes, records and answers, or finds that
 * this is not the usual case and answers `null`; then the operation itself runs. Only where a whole hall comes at once.
 */
export function quickOperation<const E extends Endpoint>(
  endpoint: E,
  quick: (context: QuickContext<E>) => Promise<Answer<E> | null>,
  handle: (context: WriteContext<E>) => Promise<Answer<E>>,
): Route {
  return { ...operation(endpoint, handle), quick: quick as unknown as Quick } as Route
}

/** A look without change: no transaction, no event. */
export function query<const E extends Endpoint>(
  endpoint: E,
  handle: (context: ReadContext<E>) => Promise<Answer<E>>,
): Route {
  return { style: 'read', endpoint, handle: handle as unknown as (context: ReadContext<Endpoint>) => Promise<unknown> }
}

/** What strangers may call: sign-in and set-up. It opens its own transactions. */
export function publicOperation<const E extends Endpoint>(
  endpoint: E,
  handle: (context: PublicContext<E>) => Promise<Answer<E>>,
): Route {
  return {
    style: 'public',
    endpoint,
    handle: handle as unknown as (context: PublicContext<Endpoint>) => Promise<unknown>,
  }
}
