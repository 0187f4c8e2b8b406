import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentSecurityPolicy } from './security-headers.ts'

const pages: Record<string, string> = {
  '/sign-in': 'sign-in.html',
  '/setup': 'setup.html',
  '/rate': 'rate.html',
  '/door': 'door.html',
  '/scan': 'scan.html',
}

/** Pages on which somebody may speak without a name: the request log says nothing of them. */
const discreetPages: Record<string, string> = { '/relief': 'relief.html', '/norm': 'norm.html' }

const policyOfWorkers = "default-src 'none'; script-src 'self'; connect-src 'self'"

function setFileHeaders(response: { header(name: string, value: string): unknown }, file: string): void {
  // A worker asks the network itself, under the policy that it came with.
  if (file.endsWith('-worker.js')) response.header('content-security-policy', policyOfWorkers)
  const isHashed = file.includes(`${path.sep}assets${path.sep}`)
  response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** Serves the built web application: hashed assets for a year, pages with a fresh nonce and never from a cache. */
export async function serveWebPages(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(path.join(root, 'index.html'))) return
  await app.register(fastifyStatic, {
    root,
    prefix: '/',
    wildcard: false,
    index: false,
    preCompressed: true,
    // Which scripts somebody fetched would tell which page he read.
    logLevel: 'silent',
    globIgnore: ['**/*.html'],
    setHeaders: setFileHeaders,
  })
  const contents = new Map<string, string>()
  const sendPage = (reply: FastifyReply, name: string): FastifyReply => {
    const nonce = randomBytes(16).toString('base64')
    const html = contents.get(name) ?? readFileSync(path.join(root, name), 'utf8')
    contents.set(name, html)
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll('__CSP_NONCE__', nonce))
  }
  for (const [url, name] of Object.entries(pages)) {
    app.get(url, (_request, reply) => sendPage(reply, name))
  }
  for (const [url, name] of Object.entries(discreetPages)) {
    app.get(url, { logLevel: 'silent' }, (_request, reply) => sendPage(reply, name))
  }
  app.setNotFoundHandler((request: FastifyRequest, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !path.extname(request.url.split('?')[0] ?? '')
    return isPage ? sendPage(reply, 'index.html') : reply.code(404).send({ code: 'endpoint_not_found' })
  })
}
