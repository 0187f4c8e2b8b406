import { expect, test } from 'vitest'
import { percentile, takeFigures } from './figures.ts'

const answering = (status: number, body: Record<string, unknown>) => () => Promise.resolve({ status, body })

test('an answer that blames nobody, or says more than a client may know, is complained about', async () => {
  const figures = takeFigures()
  await figures.take(answering(200, { state: 'present' }))
  await figures.take(answering(503, { code: 'database_away' }))
  await figures.take(() => Promise.reject(new TypeError('fetch failed')))
  expect(figures.unclear).toEqual([])

  await figures.take(answering(500, { code: 'unexpected', requestId: '1' }))
  await figures.take(answering(401, { code: 'not_signed_in' }))
  await figures.take(answering(503, { code: 'database_away', stack: 'at connect' }))
  await figures.take(answering(503, { unreadable: '<html>' }))
  expect(figures.unclear).toHaveLength(4)
  expect([...figures.answers]).toContainEqual(['connection broke', 1])
  expect(figures.times).toHaveLength(1)
})

test('of a hundred times the slowest one is the ninety-ninth hundredth', () => {
  const times = Array.from({ length: 100 }, (_, index) => index + 1)
  expect([percentile(times, 0.5), percentile(times, 0.99)]).toEqual([51, 100])
})
