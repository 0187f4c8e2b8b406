import { Agent, type IncomingMessage, request as open } from 'node:http'
import type { RawRequest } from './make-request.ts'

export interface RawAnswer {
  status: number
  type: string
  text: string
  milliseconds: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Sends a request byte for byte as it is; nothing between here and the server mends it. */
export function send(address: string, raw: RawRequest, cookie: string | null): Promise<RawAnswer> {
  const { hostname, port, origin } = new URL(address)
  const { method, url: path, body } = raw
  const length = body && { 'content-length': String(body.length) }
  const headers = { origin, ...raw.headers, ...(cookie && { cookie }), ...length }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const sent = open({ agent, hostname, port, method, path, headers, timeout: 30_000 }, (response) => {
      readAll(response, began).then(resolve, reject)
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')))
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

async function readAll(response: IncomingMessage, began: number): Promise<RawAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return {
    status: response.statusCode ?? 0,
    type: response.headers['content-type'] ?? '',
    text: Buffer.concat(chunks).toString('utf8'),
    milliseconds: performance.now() - began,
  }
}
