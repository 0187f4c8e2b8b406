// Opens the page at the door without the network: keeps the page and its scripts, never an answer of the server.

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asking extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Lasting {
  data: { keep: string[] }
  ports: readonly MessagePort[]
}
interface Worker {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listen: (event: Asking) => void): void
  addEventListener(type: 'message', listen: (event: Told) => void): void
}

const worker = self as unknown as Worker
const shelf = 'tongxin-door'
const page = '/door'
/** A network that does not answer by then is no network. */
const patience = 4000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

/** The page says which files it is made of; what an older version was made of goes. */
worker.addEventListener('message', (event) => event.waitUntil(keep(event.data.keep, event.ports[0])))

worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (origin !== location.origin || event.request.method !== 'GET') return
  if (event.request.mode === 'navigate' && pathname === page) event.respondWith(openPage(event.request))
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(fromShelf(event.request))
})

async function keep(files: readonly string[], teller: MessagePort | undefined): Promise<void> {
  try {
    const cache = await caches.open(shelf)
    await cache.addAll([page, ...files])
    const kept = new Set([page, ...files].map((file) => new URL(file, location.origin).href))
    for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url)
    teller?.postMessage({ kept: true })
  } catch {
    // Without the network nothing new can be kept; what was kept before still opens.
    teller?.postMessage({ kept: (await caches.match(page)) !== undefined })
  }
}

async function openPage(request: Request): Promise<Response> {
  const kept = await caches.match(page)
  try {
    const answer = await fetch(request, kept ? { signal: AbortSignal.timeout(patience) } : {})
    return answer.ok || !kept ? answer : kept
  } catch (lost) {
    if (kept) return kept
    throw lost
  }
}

async function fromShelf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
