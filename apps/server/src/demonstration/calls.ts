import type { AnswerOf, Endpoint, InputOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import type { FastifyInstance } from 'fastify'
import type { SettableClock } from '../platform/clock.ts'

/** Someone who acts in the demonstration, with the way to sign in. */
export interface Player {
  name: string
  password: string
  /** The code of the moment, for players with a second factor. */
  code?: () => string
}

export interface Stage {
  clock: SettableClock
  /** Calls an endpoint as a player, exactly as the web does; a refusal is an error. */
  call<E extends Endpoint>(player: Player, endpoint: E, input: InputOf<E>): Promise<AnswerOf<E>>
  /** Calls an endpoint that needs no session. */
  callPublic<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<AnswerOf<E>>
}

/** The demonstration goes through the front door: the same HTTP endpoints, sessions and rules as everybody. */
export function openStage(app: FastifyInstance, clock: SettableClock): Stage {
  const sessions = new Map<string, string>()

  const send = async (endpoint: Endpoint, input: Record<string, unknown>, cookie: string | null) => {
    const { url, body } = requestOf(endpoint, input)
    return app.inject({
      method: endpoint.method,
      url,
      headers: cookie ? { cookie } : {},
      ...(body && { payload: body }),
    })
  }
  const open = async (player: Player): Promise<string> => {
    const key = `${player.name} ${clock.today()}`
    const known = sessions.get(key)
    if (known) return known
    const reply = await send(
      endpoints.access.signIn,
      { name: player.name, password: player.password, ...(player.code && { code: player.code() }) },
      null,
    )
    const cookie = reply.cookies[0]
    if (reply.statusCode !== 200 || !cookie) throw new Error(`${player.name} cannot sign in: ${reply.body}`)
    sessions.set(key, `${cookie.name}=${cookie.value}`)
    return `${cookie.name}=${cookie.value}`
  }
  const answer = async (endpoint: Endpoint, input: Record<string, unknown>, cookie: string | null) => {
    const reply = await send(endpoint, input, cookie)
    if (reply.statusCode !== 200)
      throw new Error(`${endpoint.method} ${endpoint.path} on ${clock.today()}: ${reply.statusCode} ${reply.body}`)
    return endpoint.file ? reply.rawPayload : reply.json<unknown>()
  }
  return {
    clock,
    call: async (player, endpoint, input) =>
      (await answer(endpoint, input as Record<string, unknown>, await open(player))) as never,
    callPublic: async (endpoint, input) => (await answer(endpoint, input as Record<string, unknown>, null)) as never,
  }
}

/** Splits a flat input into path, query and body, as the web's client does. */
function requestOf(
  endpoint: Endpoint,
  input: Record<string, unknown>,
): { url: string; body: Record<string, unknown> | null } {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const name of Object.keys(endpoint.query?.shape ?? {})) {
    if (rest[name] !== undefined) query.set(name, textOf(rest[name]))
    delete rest[name]
  }
  const search = query.size > 0 ? `?${query.toString()}` : ''
  return { url: `/api${path}${search}`, body: endpoint.body ? rest : null }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
