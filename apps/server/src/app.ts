import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import fastifyMultipart from '@fastify/multipart'
import fastifyUnderPressure from '@fastify/under-pressure'
import { endpoints } from '@tongxin/contract/endpoints'
import Fastify, { type FastifyInstance } from 'fastify'
import { answerErrors, answerUnreadable } from './platform/http/answer-errors.ts'
import { mount } from './platform/http/mount.ts'
import { openApi } from './platform/http/openapi.ts'
import { secureHeaders } from './platform/http/security-headers.ts'
import type { Services } from './platform/http/services.ts'
import { serveWebPages } from './platform/http/web-pages.ts'
import { routes } from './routes.ts'

interface AppOptions {
  services: Services
  webRoot: string | null
  version: string
  /** Where the log goes instead of standard output. */
  logTo?: { write(line: string): void }
  /** Refuse while the process is overwhelmed; only where somebody can come again. */
  refusesWhenBusy?: boolean
}

/** Builds the HTTP application over its services; it listens nowhere yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, webRoot, version, logTo, refusesWhenBusy = false } = options
  const app = Fastify({
    logger: { level: services.config.logLevel, ...(logTo && { stream: logTo }) },
    trustProxy: services.config.trustProxy,
    bodyLimit: 4 * 1024 * 1024,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    ajv: { customOptions: { strict: false } },
    frameworkErrors: answerUnreadable,
  })
  answerErrors(app)
  await secureHeaders(app)
  await app.register(fastifyCookie)
  await app.register(fastifyMultipart, { limits: { fileSize: 30 * 1024 * 1024, files: 1, fields: 5 } })
  if (refusesWhenBusy)
    await app.register(fastifyUnderPressure, { maxEventLoopDelay: 2000, retryAfter: 5, exposeStatusRoute: false })
  acceptEmptyJson(app)
  mount(app, routes, services)
  const document = openApi(endpoints, version)
  app.get('/api/openapi.json', () => document)
  app.get('/api/health', () => ({ ready: true }))
  if (webRoot) await serveWebPages(app, webRoot)
  else app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'endpoint_not_found' }))
  return app
}

/** A change without a body is an empty object; broken JSON is a 400 like any other fault. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, {})
    else void parse(request, body as string, done)
  })
}
