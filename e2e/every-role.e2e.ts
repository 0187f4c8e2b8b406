import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from './journey.ts'
import { journeyRoles } from './open-session.ts'

const journey = openJourney()

/** A key of the code, such as standing_committee or events.room.happened, where a word should stand. */
const rawKey = /\b[a-z]{2,}(_[a-z]+)+\b|\b(errors|events|people|meetings|organisation|tasks)\.[a-z][a-zA-Z.]+\b/g
/** A date that nobody in China writes on a form. */
const rawDate = /\b20\d\d-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/20\d\d\b/g

test.each(journeyRoles)(
  'everything in the menu of %s opens, is allowed, and speaks in words',
  { timeout: 180_000 },
  async (role) => {
    const page = await journey.as(role)
    // Whoever has no seat has no year of a member; the page says so.
    journey.expectRefusal(/\/api\/my-year\S* answered 404/)
    await page.goto('/')
    await page.locator('main h1').waitFor()
    const places = page.getByRole('navigation', { name: '菜单' }).getByRole('link')
    const faults: string[] = []
    for (let at = 0, count = await places.count(); at < count; at += 1) {
      await places.nth(at).click()
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      faults.push(...(await oddWords(page)))
    }
    expect(faults).toEqual([])
  },
)

async function oddWords(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText()
  const odd = [...(text.match(rawKey) ?? []), ...(text.match(rawDate) ?? [])]
  return [...new Set(odd)].map((word) => `${new URL(page.url()).pathname}: ${word}`)
}
