import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, expectFingerSized, expectNoSidewaysScroll } from './inspect.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()

test(
  'a module goes from menu, pages and open tabs, and comes back with its records',
  { timeout: 180_000 },
  async () => {
    const clerk = await journey.as('office_clerk')
    await clerk.goto('/method')
    await clerk.getByRole('button', { name: '打印 A3' }).waitFor()
    const menu = clerk.getByRole('navigation', { name: '菜单' })
    await menu.getByRole('link', { name: '“1234”工作法' }).waitFor()

    const admin = await journey.as('system_admin')
    journey.expectRefusal(/\/api\/method\S* answered 404/)
    await admin.goto('/modules')
    await switchModule(admin, '停用', '工作法总览', '换届期间暂不使用')
    await admin.getByText('换届期间暂不使用').waitFor()
    await journey.screenshot(admin, 'modules-one-closed')

    // The tab was open all the time: whatever is asked next tells it.
    await clerk.getByLabel('截至').fill('2026年3月5日')
    await clerk.getByLabel('截至').press('Enter')
    await clerk.getByRole('heading', { name: '模块已停用' }).waitFor()
    await clerk.getByText('记录仍然保留').waitFor()
    expect(await menu.getByRole('link', { name: '“1234”工作法' }).count()).toBe(0)
    await expectAccessible(clerk)
    await journey.screenshot(clerk, 'modules-open-tab')

    await switchModule(admin, '恢复使用', '工作法总览', '换届结束')
    await clerk.goto('/method')
    await clerk.getByRole('button', { name: '打印 A3' }).waitFor()
    await menu.getByRole('link', { name: '“1234”工作法' }).waitFor()
  },
)

describe.each([
  { name: 'on a desk, in Chinese', screen: 'desktop', language: 'zh-CN', elder: 0 },
  { name: 'on a desk, in English', screen: 'desktop', language: 'en', elder: 0 },
  { name: 'on a phone, in English', screen: 'phone', language: 'en', elder: 0 },
  { name: 'on a phone, in elder mode', screen: 'phone', language: 'zh-CN', elder: 1 },
] as const)('$name', (setting) => {
  test('the list of modules and the question are accessible and fit', { timeout: 60_000 }, async () => {
    const page = await journey.as('system_admin', setting)
    await page.goto('/modules')
    const close = page.getByRole('button', { name: /停用|Switch off/ }).first()
    await close.waitFor()
    await page.waitForLoadState('networkidle')
    await check(page, `list-${setting.screen}-${setting.language}-${setting.elder}`)
    await close.click()
    await page
      .getByRole('dialog')
      .getByLabel(/理由|Reason/)
      .waitFor()
    expect(await page.getByRole('dialog').innerText()).toMatch(/记录保留|records stay/)
    await check(page, `question-${setting.screen}-${setting.language}-${setting.elder}`)
  })

  async function check(page: Page, name: string): Promise<void> {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    if (setting.screen === 'phone') await expectFingerSized(page)
    await journey.screenshot(page, `modules-${name}`)
  }
})

/** Finds the row's button by its module, gives the reason, and waits until it is said to be done. */
async function switchModule(page: Page, act: string, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `${act} ${name}` }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('理由').fill(reason)
  await form.getByRole('button', { name: act }).click()
  await page.getByText(`“${name}”已${act}`).waitFor()
  await form.waitFor({ state: 'hidden' })
}
