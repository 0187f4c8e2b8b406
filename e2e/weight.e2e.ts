import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from './journey.ts'

const journey = openJourney()
const kilobyte = 1000

test('the sign-in page brings at most 80 kB of JavaScript', async () => {
  const page = await journey.asStranger()
  expect(await scriptWeight(page, '/sign-in')).toBeLessThanOrEqual(80 * kilobyte)
})

test('the first page after sign-in brings at most 150 kB of JavaScript in all', async () => {
  const page = await journey.as('member')
  expect(await scriptWeight(page, '/')).toBeLessThanOrEqual(150 * kilobyte)
})

/** What the scripts of a page weigh when compressed, in bytes. */
async function scriptWeight(page: Page, path: string): Promise<number> {
  const weights: Array<Promise<number>> = []
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) weights.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return (await Promise.all(weights)).reduce((total, weight) => total + weight, 0)
}
