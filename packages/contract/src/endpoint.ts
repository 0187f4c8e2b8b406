import type { Permission } from '@tongxin/domain/access/permission'
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One promise between server and web, as data: the server mounts it, the web calls it,
 * `/api/openapi.json` prints it and the authorization matrix walks it.
 */
export interface Endpoint {
  method: Method
  /** Below `/api`, with `:name` parameters. */
  path: string
  summary: string
  /** `public`: no session needed. `signed_in`: any session. Otherwise the permission that must be held. */
  permission: Permission | 'public' | 'signed_in'
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  answer: z.ZodType
  /** Answers with a file instead of JSON; `answer` then describes nothing but the media type. */
  file?: string
  /** Takes one uploaded file (`multipart/form-data`, field `file`) beside the query. */
  upload?: boolean
  /**
   * Leaves no trace of who called: the request log says nothing of it and the browser sends no session along
   * (docs/decisions/0011-anonymous-means-nobody-knows.md).
   */
  discreet?: boolean
  /** Acts of members and clerks that a token of another system may never do, such as changing passwords. */
  browserOnly?: boolean
}

/** Declares an endpoint and keeps the exact types of its parts for the typed client. */
export function endpoint<const E extends Endpoint>(spec: E): E {
  return spec
}

type Part<S> = S extends z.ZodType ? z.input<S> : unknown

type ParsedPart<S> = S extends z.ZodType ? z.output<S> : unknown

/** What a caller sends: path parameters, query and body in one flat object. */
export type InputOf<E extends Endpoint> = Part<E['params']> & Part<E['query']> & Part<E['body']>

/** What an operation receives after validation, with defaults filled in. */
export type ParsedInputOf<E extends Endpoint> = ParsedPart<E['params']> & ParsedPart<E['query']> & ParsedPart<E['body']>

/** What the server answers. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>
