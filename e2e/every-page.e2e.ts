import { type HeldRole, reachOf } from '@tongxin/domain/access/permission'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { menuTable } from '../apps/web/src/app/menu-table.ts'
import { accessibilityFaults, sidewaysFaults, smallTargets } from './inspect.ts'
import { openJourney, type Surroundings } from './journey.ts'
import { type JourneyRole, journeyRoles } from './open-session.ts'

const journey = openJourney()

/** Every place of the menu, with somebody who may go there. */
const places = menuTable
  .flatMap(({ entries }) => entries)
  .map(({ path, permission }) => {
    const role = journeyRoles.find((one) => isPermitted(one, permission)) ?? 'office_clerk'
    return { path, role }
  })

const surroundings: Array<Surroundings & { name: string }> = [
  { name: 'on a desk, in Chinese', screen: 'desktop', language: 'zh-CN' },
  { name: 'on a desk, in English', screen: 'desktop', language: 'en' },
  { name: 'on a phone, in Chinese', screen: 'phone', language: 'zh-CN' },
  { name: 'on a phone, in English', screen: 'phone', language: 'en' },
  { name: 'on a phone, in elder mode', screen: 'phone', language: 'zh-CN', elder: 1 },
]

describe.each(surroundings)('$name', (setting) => {
  test.each(places)('$path and the pages behind its rows are accessible and fit', async ({ path, role }) => {
    const page = await journey.as(role, setting)
    const faults = await inspect(page, path, setting)
    for (const behind of await pagesBehind(page)) faults.push(...(await inspect(page, behind, setting)))
    expect(faults).toEqual([])
  })
})

async function inspect(page: Page, path: string, { screen }: Surroundings): Promise<string[]> {
  await page.goto(path)
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  const faults = [...(await accessibilityFaults(page)), ...(await sidewaysFaults(page))]
  if (screen === 'phone') faults.push(...(await smallTargets(page)))
  return faults.map((fault) => `${path}: ${fault}`)
}

/** One page of each kind that the rows of a list lead to. */
async function pagesBehind(page: Page): Promise<string[]> {
  const links = await page
    .locator('main a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const kinds = new Map(
    links
      .filter((link) => /[0-9a-f]{8}-/.test(link))
      .map((link) => [link.replace(/[0-9a-f-]{36}/g, ':id').replace(/\?.*/, ''), link]),
  )
  return [...kinds.values()].slice(0, 3)
}

function isPermitted(role: JourneyRole, permission: Parameters<typeof reachOf>[0]): boolean {
  const held: HeldRole[] = [{ role, unitId: 'any' }]
  const { all, units, self } = reachOf(permission, held)
  return all || units.length > 0 || self
}
