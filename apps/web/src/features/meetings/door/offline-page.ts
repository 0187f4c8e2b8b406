import { doorWords } from './door-words.ts'

/** Lets a worker of the browser keep this page, so that it opens without the network. Says whether it does. */
export async function keepPageOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    // Both languages belong to the page.
    await Promise.all([doorWords['zh-CN'](), doorWords.en()])
    await navigator.serviceWorker.register('/door-worker.js', { scope: '/door' })
    const { active } = await navigator.serviceWorker.ready
    return active ? await tell(active, filesOfPage()) : false
  } catch {
    return false
  }
}

function filesOfPage(): string[] {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const ours = fetched.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
  return [...new Set(ours.map(({ pathname }) => pathname))]
}

function tell(worker: ServiceWorker, keep: string[]): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ kept: boolean }>) => resolve(data.kept)
    worker.postMessage({ keep }, [port2])
  })
}
