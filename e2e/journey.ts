import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type FaultWatch, unexpectedFaults, watchFaults } from './faults.ts'
import { accountOf, type JourneyRole, openSession } from './open-session.ts'

export interface Surroundings {
  /** 1440 pixels wide, or a phone of 390. */
  screen?: 'desktop' | 'phone'
  language?: 'zh-CN' | 'en'
  /** Elder mode in one of three sizes; 0 is off. */
  elder?: 0 | 1 | 2 | 3
}

interface Visit {
  context: BrowserContext
  watch: FaultWatch
}

export interface Journey {
  address: string
  /** A page of somebody who is signed in in this role. */
  as(role: JourneyRole, surroundings?: Surroundings): Promise<Page>
  /** A page of somebody who is not signed in. */
  asStranger(surroundings?: Surroundings): Promise<Page>
  /** Says which refusals the journey provokes on purpose; anything else that fails, fails the test. */
  expectRefusal(pattern: RegExp): void
  /** Keeps a picture of the page below `var/screenshots`. */
  screenshot(page: Page, name: string): Promise<void>
}

const screens = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
}

/** Opens the browser for one file of journeys. After each test its pages are closed and their faults counted. */
export function openJourney(): Journey {
  const address = inject('address')
  let browser: Promise<Browser> | undefined
  const visits: Visit[] = []

  const visit = async (
    role: JourneyRole | null,
    { screen = 'desktop', language = 'zh-CN', elder = 0 }: Surroundings,
  ) => {
    browser ??= launchBrowser()
    const context = await (
      await browser
    ).newContext({ baseURL: address, locale: language, timezoneId: 'Asia/Shanghai', ...screens[screen] })
    if (role) await context.addCookies([await sessionOf(role)])
    context.setDefaultTimeout(15_000)
    await context.addInitScript(rememberElderMode, elder)
    const watch = watchFaults(context)
    // The sign-in page asks whether somebody is signed in already.
    if (!role) watch.expected.push(/GET \S+\/api\/session answered 401/)
    visits.push({ context, watch })
    return context.newPage()
  }

  afterEach(async () => {
    const ended = visits.splice(0)
    const faults = ended.flatMap(({ watch }) => unexpectedFaults(watch))
    for (const { context } of ended) await context.close()
    expect(faults, 'faults in the browser').toEqual([])
  })
  afterAll(async () => (await browser)?.close())

  return {
    address,
    as: (role, surroundings = {}) => visit(role, surroundings),
    asStranger: (surroundings = {}) => visit(null, surroundings),
    expectRefusal: (pattern) => visits.forEach(({ watch }) => watch.expected.push(pattern)),
    screenshot,
  }
}

/** Runs in the page before anything else; an empty page has no memory to write to. */
function rememberElderMode(size: number): void {
  if (location.protocol.startsWith('http')) localStorage.setItem('tongxin.elder', String(size))
}

/** Signs in once a role and run: a code of the second factor is good only once. */
async function sessionOf(role: JourneyRole): Promise<{ name: string; value: string; url: string }> {
  const file = join(inject('sessions'), role)
  if (!existsSync(file)) writeFileSync(file, await openSession(inject('address'), accountOf(inject('accounts'), role)))
  const [name = '', value = ''] = readFileSync(file, 'utf8').split('=')
  return { name, value, url: inject('address') }
}

async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '../var/screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
