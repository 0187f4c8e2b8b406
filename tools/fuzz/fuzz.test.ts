import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { describeComplaints, fuzz } from './fuzz.ts'

const document = {
  paths: {
    '/api/notes/{id}': {
      put: {
        operationId: 'notes.change',
        security: [],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { title: { type: 'string' }, on: { type: 'string', format: 'date' } },
                required: ['title', 'on'],
              },
            },
          },
        },
      },
    },
  },
}

const refusal = (fields: readonly string[]) => ({
  code: 'bad_request',
  faults: fields.map((path) => ({ path, code: 'invalid_type', message: 'wrong' })),
})

type Answer = (body: string) => { status: number; answer: unknown }

const servers: Array<ReturnType<typeof createServer>> = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

test('a server that refuses everything in order is not complained about', async () => {
  const report = await fuzzServer(() => ({ status: 400, answer: refusal(['title', 'on']) }))
  expect(report.sent).toBeGreaterThan(300)
  expect(report.complaints).toEqual([])
})

test('a server that breaks on a NUL character is found out', async () => {
  const report = await fuzzServer((body) =>
    body.includes('\\u0000') ? { status: 500, answer: {} } : { status: 400, answer: refusal(['title', 'on']) },
  )
  expect(describeComplaints(report).join('\n')).toContain('answered 500')
})

test('a server that hides one fault behind another is found out', async () => {
  const report = await fuzzServer(() => ({ status: 400, answer: refusal(['title']) }))
  expect(describeComplaints(report)[0]).toContain('did not name the faults of on')
})

test('a server that refuses without saying why is found out', async () => {
  const report = await fuzzServer(() => ({ status: 400, answer: { code: 'bad_request' } }))
  expect(describeComplaints(report).join('\n')).toContain('without naming a fault')
})

async function fuzzServer(answer: Answer) {
  const server = createServer((request, response) => void reply(request, response, answer))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const caller = { role: 'member', cookie: 'session=1', renew: () => Promise.resolve('session=1') }
  return fuzz({ address: `http://127.0.0.1:${port}`, callers: [caller], requests: 400, seed: 7 })
}

async function reply(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const asked = request.url ?? ''
  const known =
    asked === '/api/openapi.json' ? { status: 200, answer: document } : answer(Buffer.concat(chunks).toString())
  response.writeHead(known.status, { 'content-type': 'application/json' }).end(JSON.stringify(known.answer))
}
