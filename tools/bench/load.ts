import autocannon from 'autocannon'

export interface Shot {
  method?: 'GET' | 'PUT'
  path: string
  body?: string
}

const seconds = 5

/** Loads a server over 16 connections and gives good answers a second. Anything but 2xx is an error. */
export async function load(address: string, shot: () => Shot, cookie = '', amount = 0): Promise<number> {
  const result = await autocannon({
    url: address,
    connections: 16,
    ...(amount ? { amount } : { duration: seconds }),
    requests: [
      {
        setupRequest: (request) => {
          const { method = 'GET', path, body } = shot()
          const headers = { ...request.headers, cookie, ...(body && { 'content-type': 'application/json' }) }
          return { ...request, method, path, headers, ...(body && { body }) }
        },
      },
    ],
  })
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were refused, for example of ${shot().path}`)
  return result.requests.average
}
