import { type HeldRole, reachOf } from '@tongxin/domain/access/permission'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { menuTable } from '../apps/web/src/app/menu-table.ts'
import { shell as en } from '../apps/web/src/locales/en/shell.ts'
import { shell as zh } from '../apps/web/src/locales/zh-CN/shell.ts'
import { accessibilityFaults, sidewaysFaults, smallTargets } from './inspect.ts'
import { openJourney, type Surroundings } from './journey.ts'
import { type JourneyRole, journeyRoles } from './open-session.ts'

const journey = openJourney()

/** Every place of the menu, shared out among people who may go there. */
const places = menuTable
  .flatMap(({ entries }) => entries)
  .map(({ path, permission }) => ({
    path,
    role: journeyRoles.find((role) => isPermitted(role, permission)) ?? 'office_clerk',
  }))
const rounds = journeyRoles
  .map((role) => ({ role, paths: places.filter((place) => place.role === role).map(({ path }) => path) }))
  .filter(({ paths }) => paths.length > 0)

/** The headings of a page that does not exist and of one that broke. */
const nowhere = new Set<string | undefined>([zh.missing, zh.failed, en.missing, en.failed])

interface Setting extends Surroundings {
  name: string
  /** Roles, names and contrasts are the same page in another language or size: axe looks once a layout. */
  axe: boolean
  /** Whether also the pages behind the lists are opened: once a layout and once a language is enough. */
  behind: boolean
}

const surroundings: Setting[] = [
  { name: 'on a desk, in Chinese', screen: 'desktop', language: 'zh-CN', axe: true, behind: true },
  { name: 'on a desk, in English', screen: 'desktop', language: 'en', axe: false, behind: true },
  { name: 'on a phone, in Chinese', screen: 'phone', language: 'zh-CN', axe: true, behind: true },
  { name: 'on a phone, in English', screen: 'phone', language: 'en', axe: false, behind: false },
  { name: 'on a phone, in elder mode', screen: 'phone', language: 'zh-CN', elder: 1, axe: false, behind: false },
]

describe.each(surroundings)('$name', (setting) => {
  test.each(rounds)(
    'what $role finds in the menu is accessible and fits',
    { timeout: 300_000 },
    async ({ role, paths }) => {
      const page = await journey.as(role, setting)
      const faults: string[] = []
      for (const path of paths) {
        faults.push(...(await inspect(page, path, setting)))
        if (!setting.behind) continue
        for (const behind of await pagesBehind(page)) faults.push(...(await inspect(page, behind, setting)))
      }
      expect(faults).toEqual([])
    },
  )
})

async function inspect(page: Page, path: string, { screen, axe }: Setting): Promise<string[]> {
  await page.goto(path)
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  const heading = await page.locator('main h1').first().textContent()
  if (nowhere.has(heading?.trim())) return [`${path} leads nowhere`]
  const faults = await sidewaysFaults(page)
  if (axe) faults.push(...(await accessibilityFaults(page)))
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
  const held: HeldRole[] = [{ role: role === 'liaison_head' ? 'study_liaison' : role, unitId: 'any' }]
  const { all, units, self } = reachOf(permission, held)
  return all || units.length > 0 || self
}
