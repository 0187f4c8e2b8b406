import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startApplication } from './application.ts'
import { accessibilityFaults, sidewaysFaults, smallTargets } from './inspect.ts'
import { openJourney, type Surroundings } from './journey.ts'
import type { JourneyRole } from './open-session.ts'

const journey = openJourney()

interface Opening {
  what: string
  role: JourneyRole
  /** The page, or the list whose first link leads to it. */
  path: string
  follow?: RegExp
  /** The button that opens the dialog, in Chinese and in English. */
  button: RegExp
}

/** One dialog or panel of each kind that a button opens. */
const openings: Opening[] = [
  { what: 'a new meeting', role: 'study_liaison', path: '/meetings', button: /新建会议|New meeting/ },
  {
    what: 'inviting',
    role: 'secretary_general',
    path: '/meetings?state=convened',
    follow: /\/meetings\//,
    button: /^邀请$|^Invite$/,
  },
  {
    what: 'cancelling',
    role: 'secretary_general',
    path: '/meetings?state=convened',
    follow: /\/meetings\//,
    button: /取消会议|Cancel the meeting/,
  },
  { what: 'a new person', role: 'office_clerk', path: '/people', button: /新增人员|Add a person/ },
  {
    what: 'changing a person',
    role: 'office_clerk',
    path: '/people',
    follow: /\/people\//,
    button: /^修改$|^Change$/,
  },
  {
    what: 'ending a post',
    role: 'office_clerk',
    path: '/people',
    follow: /\/people\//,
    button: /免职|End the post/,
  },
  { what: 'a new unit', role: 'office_clerk', path: '/units', button: /新设组织|New unit/ },
  { what: 'appointing', role: 'office_clerk', path: '/units', follow: /\/units\//, button: /^任职$|^Appoint$/ },
  {
    what: 'closing a unit',
    role: 'office_clerk',
    path: '/units',
    follow: /\/units\//,
    button: /撤销组织|Close the unit/,
  },
  { what: 'the columns', role: 'office_clerk', path: '/people', button: /列设置|Columns/ },
  { what: 'a number with its records', role: 'leader', path: '/method', button: /查看依据与记录|formula|records/i },
  { what: 'an entry of the audit', role: 'audit_admin', path: '/audit', button: /登录|signed in/i },
  { what: 'a new token', role: 'system_admin', path: '/tokens', button: /新建|New token|Create/ },
]

const surroundings: Array<Surroundings & { name: string }> = [
  { name: 'on a desk, in Chinese', screen: 'desktop', language: 'zh-CN' },
  { name: 'on a desk, in English', screen: 'desktop', language: 'en' },
  { name: 'on a phone, in elder mode', screen: 'phone', language: 'zh-CN', elder: 1 },
]

describe.each(surroundings)('$name', (setting) => {
  // The chooser of columns does not exist where lists are cards.
  const here = openings.filter(({ what }) => setting.screen === 'desktop' || what !== 'the columns')
  test.each(here)(
    '$what opens accessible, closes with Escape and gives the focus back',
    { timeout: 60_000 },
    async (opening) => {
      const page = await journey.as(opening.role, setting)
      await goTo(page, opening)
      const opened = page.locator('main').getByRole('button', { name: opening.button }).first()
      const more = page.getByRole('button', { name: /更多操作|^More$/ })
      await opened.or(more).first().waitFor()
      if (!(await opened.isVisible())) await more.click()
      await opened.focus()
      await page.keyboard.press('Enter')
      const dialog = page.locator('[role=dialog]:visible, dialog[open], fieldset:visible').last()
      await dialog.waitFor()
      await page.waitForLoadState('networkidle')
      await settled(page)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysFaults(page)).toEqual([])
      if (setting.screen === 'phone') expect(await smallTargets(page)).toEqual([])
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(await opened.evaluate((button) => button === document.activeElement), 'focus is back').toBe(true)
    },
  )

  test('a split is planned on an accessible page', { timeout: 60_000 }, async () => {
    const page = await journey.as('office_clerk', setting)
    await goTo(page, { path: '/units', follow: /\/units\// })
    const address = new URL(page.url())
    await page.goto(`${address.pathname}/restructuring`)
    await page.locator('main h1').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await sidewaysFaults(page)).toEqual([])
    if (setting.screen === 'phone') expect(await smallTargets(page)).toEqual([])
  })
})

async function goTo(page: Page, { path, follow }: Pick<Opening, 'path' | 'follow'>): Promise<void> {
  await page.goto(path)
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  if (!follow) return
  const links = await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const link = links.find((one) => one && follow.test(one) && /[0-9a-f]{8}-/.test(one))
  expect(link, `a link on ${path}`).toBeTruthy()
  await page.goto(link ?? '/')
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Waits for what is still moving into its place. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
}

test('the set-up page of an empty installation is accessible in both languages', { timeout: 240_000 }, async () => {
  const empty = await startApplication({ demo: false })
  try {
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await journey.asStranger({ language, screen: 'phone' })
      await page.goto(`${empty.address}/setup`)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await sidewaysFaults(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await journey.screenshot(page, `setup-${language}`)
    }
  } finally {
    await empty.stop()
  }
})
