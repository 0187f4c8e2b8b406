import type { BrowserContext } from 'playwright-core'

/** What went wrong on the pages of a journey without the journey noticing. */
export interface FaultWatch {
  faults: string[]
  /** Answers that the journey provokes on purpose. */
  expected: RegExp[]
}

/** Listens for errors in the console, exceptions, failed requests and refusals on every page of a context. */
export function watchFaults(context: BrowserContext): FaultWatch {
  const watch: FaultWatch = { faults: [], expected: [] }
  context.on('console', (message) => {
    // The browser repeats every refused request here; those are judged by their status below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      watch.faults.push(message.text())
  })
  context.on('weberror', (error) => watch.faults.push(String(error.error())))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // Leaving a page takes back what it was still fetching.
    if (reason !== 'net::ERR_ABORTED') watch.faults.push(`${request.method()} ${request.url()}: ${reason}`)
  })
  context.on('response', (response) => {
    const line = `${response.request().method()} ${response.url()} answered ${response.status()}`
    if (response.status() >= 400) watch.faults.push(line)
  })
  return watch
}

/** What nobody expected. */
export function unexpectedFaults({ faults, expected }: FaultWatch): string[] {
  return faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))
}
