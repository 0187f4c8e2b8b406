import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { secureHeaders } from './security-headers.ts'

const app = Fastify()
await secureHeaders(app)
app.get('/api/any', () => ({}))
app.get('/page', (_request, reply) => reply.header('content-security-policy', "default-src 'self'").send(''))

test('every answer, a refusal too, may load nothing, stand in no frame and be kept by nobody', async () => {
  for (const url of ['/api/any', '/api/none']) {
    const { headers } = await app.inject({ url })
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
  }
})

test('a page says its own policy, once', async () => {
  const { headers } = await app.inject({ url: '/page' })
  expect(headers['content-security-policy']).toBe("default-src 'self'")
})
