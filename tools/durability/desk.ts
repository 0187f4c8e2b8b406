// Somebody signed in at a browser, as the server sees him.
export interface Answer {
  status: number
  body: Record<string, unknown>
}

/** A signed-in person's way to the server; paths are below `/api`. Throws when no answer came. */
export interface Desk {
  name: string
  send(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer>
  /** As `send`, where anything but 2xx is an error. Gives the body. */
  ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T>
}

/** Longer than anything that the server waits for: only a broken connection leaves a mark unanswered. */
const patience = 60_000

export async function signIn(address: string, { name, password }: { name: string; password: string }): Promise<Desk> {
  const reply = await send(address, '', 'POST', '/session', { name, password })
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0]
  if (!reply.ok || !cookie) throw new Error(`${name} cannot sign in: ${reply.status} ${await reply.text()}`)
  return deskOf(address, name, cookie)
}

/** The desk of nobody, for what is open to everybody. */
export function openDesk(address: string): Desk {
  return deskOf(address, '', '')
}

function deskOf(address: string, name: string, cookie: string): Desk {
  const answer: Desk['send'] = async (method, path, body) => {
    const reply = await send(address, cookie, method, path, body)
    return { status: reply.status, body: readBody(await reply.text()) }
  }
  return {
    name,
    send: answer,
    ask: async <T>(...request: Parameters<Desk['send']>) => {
      const { status, body } = await answer(...request)
      if (status >= 300) throw new Error(`${request[0]} ${request[1]}: ${status} ${JSON.stringify(body)}`)
      return body as T
    },
  }
}

function send(address: string, cookie: string, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${address}/api${path}`, {
    method,
    headers: { cookie, origin: address, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  })
}

function readBody(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return { unreadable: text.slice(0, 200) }
  }
}
