import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Our own pages only: nothing from elsewhere, no inline script, styles only with the page's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What is no page loads nothing and stands in no frame. */
const policyOfAnswers = "default-src 'none'; frame-ancestors 'none'"

/** Strict headers on every answer, errors included (ASVS 5.0 V3.4). */
export async function secureHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    // Helmet would put the policy together anew for every answer.
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('content-security-policy', policyOfAnswers)
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    done(null, payload)
  })
}
