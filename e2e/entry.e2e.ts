import { expect, test } from 'vitest'
import { expectAccessible, expectFingerSized, expectNoSidewaysScroll } from './inspect.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()

test.each(['zh-CN', 'en'] as const)('the sign-in page in %s fits a phone and everybody', async (language) => {
  const page = await journey.asStranger({ screen: 'phone', language })
  await page.goto('/sign-in')
  await page.locator('h1').first().waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await expectFingerSized(page)
})

test('whoever is not signed in is led to the sign-in page', async () => {
  const page = await journey.asStranger()
  journey.expectRefusal(/answered 401/)
  await page.goto('/')
  await page.waitForURL(/sign-in/)
  expect(await page.title()).not.toBe('')
})
