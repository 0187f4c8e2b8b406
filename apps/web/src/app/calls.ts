import type { AnswerOf, Endpoint, InputOf } from '@tongxin/contract/endpoint'
import type { endpoints as contract } from '@tongxin/contract/endpoints'
import type { ErrorAnswer } from '@tongxin/contract/errors'
import { ApiError } from '../ui/api-error.ts'
import { requestOf, type EndpointRow } from './request.ts'

/** A file that came as an answer. */
export interface Download {
  fileName: string
  content: Blob
}

type Answer<E extends Endpoint> = E extends { file: string } ? Download : AnswerOf<E>
type Input<E extends Endpoint> = InputOf<E> & (E extends { upload: true } ? { file: File } : unknown)
type Arguments<I> = unknown extends I ? [input?: undefined] : object extends I ? [input?: I] : [input: I]

/** One endpoint as a function. `key` is its duty and name, the start of its key in the query cache. */
export interface Call<I, A> {
  (...input: Arguments<I>): Promise<A>
  key: readonly [duty: string, name: string]
}

type Contract = typeof contract

export type Api = {
  [D in keyof Contract]: {
    [N in keyof Contract[D]]: Contract[D][N] extends Endpoint
      ? Call<Input<Contract[D][N]>, Answer<Contract[D][N]>>
      : never
  }
}

/** Makes the endpoints of a table callable. */
export function callsOf<D extends keyof Api>(table: Record<string, Record<string, EndpointRow>>): Pick<Api, D> {
  const duties = Object.entries(table).map(([duty, rows]) => {
    const calls = Object.entries(rows).map(([name, row]) => [name, callOf(duty, name, row)])
    return [duty, Object.fromEntries(calls) as unknown]
  })
  return Object.fromEntries(duties) as unknown as Pick<Api, D>
}

function callOf(duty: string, name: string, row: EndpointRow): unknown {
  const call = (input?: Record<string, unknown>) => send(row, input)
  return Object.assign(call, { key: [duty, name] })
}

async function send(row: EndpointRow, input?: Record<string, unknown>): Promise<unknown> {
  const { method, address, body, headers } = requestOf(row, input)
  const credentials = row.discreet ? 'omit' : 'same-origin'
  const response = await fetch(address, { method, headers, body: body ?? null, credentials }).catch(() => null)
  if (!response) throw new ApiError(0, { code: 'offline' })
  if (!response.ok) throw await refusalOf(response)
  return row.file ? downloadOf(response) : response.json()
}

async function refusalOf(response: Response): Promise<ApiError> {
  const answer = (await response.json().catch(() => null)) as ErrorAnswer | null
  const error = new ApiError(response.status, answer?.code ? answer : { code: 'unexpected' })
  if (error.code === 'not_signed_in') for (const listener of signedOutListeners) listener()
  return error
}

async function downloadOf(response: Response): Promise<Download> {
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return { fileName: encoded ? decodeURIComponent(encoded) : 'download', content: await response.blob() }
}

const signedOutListeners = new Set<() => void>()

/** Tells whoever cares that the session has ended; gives the function that stops telling. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}
