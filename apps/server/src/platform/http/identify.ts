import type { Endpoint } from '@tongxin/contract/endpoint'
import { moduleOfEndpoint } from '@tongxin/contract/module-of-endpoint'
import type { FastifyRequest } from 'fastify'
import { holds, type Actor } from './actor.ts'
import { AppError } from './app-error.ts'
import type { Services } from './services.ts'

export const sessionCookie = { secure: '__Host-tongxin', plain: 'tongxin' } as const

const openBeforeReady = new Set(['/session', '/session/password', '/session/second-factor'])

/** Finds the actor and refuses, before anything is read, what the endpoint's declared permission does not allow. */
export async function identify(
  endpoint: Endpoint,
  request: FastifyRequest,
  services: Services,
  now: Date,
  today: string,
): Promise<Actor> {
  const actor = await findActor(endpoint, request, services, now, today)
  if (!actor) throw new AppError('not_signed_in')
  if (actor.next !== 'nothing' && !openBeforeReady.has(endpoint.path)) {
    throw new AppError(actor.next === 'change_password' ? 'password_change_needed' : 'second_factor_setup_needed')
  }
  return actor
}

/** What a committee has switched off is not there, whoever asks (guardrail F12). The one place that says so. */
export function refuseClosed(endpoint: Endpoint, { closedModules }: Actor): void {
  const module = moduleOfEndpoint(endpoint)
  if (module && closedModules.has(module)) throw new AppError('module_closed', { module })
}

/** Whether the actor holds what the endpoint declares. Asked after identification so that a refusal can be recorded. */
export function permits(actor: Actor, endpoint: Endpoint): boolean {
  if (endpoint.permission === 'public') return true
  if (endpoint.permission === 'signed_in') return actor.tokenPermissions === null
  return holds(actor, endpoint.permission)
}

async function findActor(
  endpoint: Endpoint,
  request: FastifyRequest,
  { actors }: Services,
  now: Date,
  today: string,
): Promise<Actor | null> {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) {
    const actor = await actors.byApiToken(bearer, now, today)
    if (actor && endpoint.browserOnly) throw new AppError('not_allowed')
    return actor
  }
  const token = request.cookies[sessionCookie.secure] ?? request.cookies[sessionCookie.plain]
  if (!token) return null
  refuseForeignOrigin(request)
  return actors.bySessionToken(token, now, today)
}

/** A change asked for with a cookie must come from our own pages (ASVS 5.0 V3.5). */
export function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined && hostOf(origin) !== request.host) throw new AppError('origin_refused')
  if (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new AppError('origin_refused')
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
