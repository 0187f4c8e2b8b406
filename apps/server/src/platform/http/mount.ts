import type { Endpoint } from '@tongxin/contract/endpoint'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordRefusal } from '../events/record-refusal.ts'
import type { Actor } from './actor.ts'
import { asAppError } from './answer-errors.ts'
import { answerSchema } from './answer-schema.ts'
import { AppError } from './app-error.ts'
import { identify, permits, refuseClosed, refuseForeignOrigin } from './identify.ts'
import type { FileAnswer, PublicContext, RequestFacts, Route } from './operation.ts'
import { readInput } from './read-input.ts'
import { readUpload } from './read-upload.ts'
import { runRead, runWrite } from './run.ts'
import type { Services } from './services.ts'
import { setSessionCookie } from './session-cookie.ts'

/** Puts every route of the contract on the server, below `/api`. */
export function mount(app: FastifyInstance, routes: readonly Route[], services: Services): void {
  for (const route of routes) mountOne(app, route, services)
}

function mountOne(app: FastifyInstance, route: Route, services: Services): void {
  const { endpoint } = route
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    ...(endpoint.discreet && { logLevel: 'silent' as const }),
    ...(endpoint.file ? {} : { schema: { response: { 200: answerSchema(endpoint.answer) } } }),
    handler: async (request, reply) => {
      const answer = await handle(route, request, reply, services)
      return endpoint.file ? sendFile(reply, endpoint, answer as FileAnswer) : answer
    },
  })
}

async function handle(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<unknown> {
  const now = services.clock.now()
  const today = services.clock.today()
  if (route.style === 'public') return handlePublic(route, request, reply, services)
  const actor = await identify(route.endpoint, request, services, now, today)
  refuseClosed(route.endpoint, actor)
  try {
    if (!permits(actor, route.endpoint)) throw new AppError('not_allowed')
    const input = readInput(route.endpoint, request)
    const upload = route.endpoint.upload ? await readUpload(request) : null
    const pack = await services.packs.of(actor.committeeId)
    const common = { actor, now, today, input, request: factsOf(request), services, upload, pack }
    return route.style === 'read' ? await runRead(route, common) : await runWrite(route, common)
  } catch (error) {
    await recordRefusalOf(error, route.endpoint, actor, request, services, now, today)
    throw error
  }
}

type PublicRoute = Extract<Route, { style: 'public' }>

function handlePublic(
  route: PublicRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<unknown> {
  refuseForeignOrigin(request)
  const facts = factsOf(request)
  const context: PublicContext<Endpoint> = {
    database: services.database,
    services,
    now: services.clock.now(),
    today: services.clock.today(),
    input: readInput(route.endpoint, request) as PublicContext<Endpoint>['input'],
    request: facts,
    setSessionCookie: setSessionCookie(reply, facts),
  }
  return route.handle(context)
}

/** Refused acts leave a trace as well (security.md AUDIT-1); malformed requests and lookups of nothing do not. */
async function recordRefusalOf(
  error: unknown,
  endpoint: Endpoint,
  actor: Actor,
  request: FastifyRequest,
  services: Services,
  now: Date,
  today: string,
): Promise<void> {
  const known = asAppError(error)
  if (!known || ![403, 409, 422].includes(known.status)) return
  if (endpoint.method === 'GET' && known.status !== 403) return
  await recordRefusal(services.database, {
    endpoint,
    actor,
    error: known,
    now,
    today,
    request: factsOf(request),
    params: request.params,
  })
}

function sendFile(reply: FastifyReply, endpoint: Endpoint, { fileName, bytes }: FileAnswer): FastifyReply {
  const ascii = fileName.replace(/[^\w.-]+/g, '_')
  return reply
    .header('content-type', endpoint.file)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

function factsOf(request: FastifyRequest): RequestFacts {
  return {
    id: request.id,
    address: request.ip,
    browser: (request.headers['user-agent'] ?? '').slice(0, 300),
    secure: request.protocol === 'https',
  }
}
