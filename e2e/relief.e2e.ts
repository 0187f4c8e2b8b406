import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, expectFingerSized, expectNoSidewaysScroll } from './inspect.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()
const mark = Math.floor(performance.timeOrigin) % 100_000

describe('a complaint without a name', () => {
  test('goes from the foot of the sign-in page to the answer by receipt code', { timeout: 180_000 }, async () => {
    const wording = `${mark} 每天上报同一组数字`
    const stranger = await journey.asStranger({ screen: 'phone' })
    await stranger.goto('/sign-in')
    await stranger.getByRole('link', { name: '减负投诉与建议' }).click()
    await stranger.getByLabel('反映的事项').fill(wording)
    await stranger.getByLabel('涉及的页面或要求').fill('会议')
    expect(await stranger.getByRole('radio', { name: /署名/ }).isDisabled()).toBe(true)
    await stranger.getByRole('button', { name: '提交' }).click()
    await stranger.getByText('已收到').waitFor()
    const receipt = (await stranger.locator('dd').first().textContent()) ?? ''
    expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/)
    await journey.screenshot(stranger, 'relief-receipt-phone')

    const clerk = await journey.as('office_clerk')
    await openTask(clerk, wording)
    await answer(clerk, '已停止，改由台账取数。')
    await journey.screenshot(clerk, 'relief-case')

    await stranger.getByRole('button', { name: '再写一件' }).click()
    await stranger.getByRole('button', { name: '凭回执码查看答复' }).click()
    await stranger.getByLabel('回执码', { exact: true }).fill(receipt.toLowerCase())
    await stranger.getByRole('button', { name: '查看答复', exact: true }).click()
    await stranger.getByText('已停止，改由台账取数。').waitFor()
    await expectAccessible(stranger)
    await expectNoSidewaysScroll(stranger)
  })

  test('is sent without the session of who is signed in', { timeout: 120_000 }, async () => {
    const page = await journey.as('member')
    const sent = page.waitForRequest(/anonymous-complaints/)
    await page.goto('/')
    await page.getByRole('link', { name: '减负投诉与建议' }).click()
    await page.getByRole('radio', { name: /署名/ }).isEnabled()
    await page.getByLabel('反映的事项').fill(`${mark} 要求截图留痕`)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('已收到').waitFor()
    expect(Object.keys(await (await sent).allHeaders())).not.toContain('cookie')
  })
})

test('a suggestion under the own name stands among what its sender started', { timeout: 180_000 }, async () => {
  const wording = `${mark} 把三张表并成一张`
  const member = await journey.as('member')
  await member.goto('/relief')
  await member.getByRole('radio', { name: '建议' }).check()
  await member.getByLabel('反映的事项').fill(wording)
  await member.getByRole('radio', { name: /署名/ }).check()
  await member.getByRole('button', { name: '提交' }).click()
  await member.getByRole('link', { name: '查看办理情况' }).click()
  await member.getByText(wording).waitFor()
  await member.goto('/started')
  await member
    .getByRole('link', { name: /减负建议/ })
    .first()
    .waitFor()

  const watcher = await journey.as('discipline')
  await watcher.goto('/complaints')
  await watcher.getByRole('link', { name: wording }).click()
  await watcher.getByText('减负投诉与建议办理单').waitFor()
  expect(await watcher.getByRole('button', { name: '答复' }).count()).toBe(0)
  await journey.screenshot(watcher, 'relief-watched')
})

describe.each([
  { name: 'on a desk, in Chinese', screen: 'desktop', language: 'zh-CN', elder: 0 },
  { name: 'on a phone, in English', screen: 'phone', language: 'en', elder: 0 },
  { name: 'on a phone, in elder mode', screen: 'phone', language: 'zh-CN', elder: 1 },
] as const)('$name', (setting) => {
  test.each(['/relief', '/norm'])('%s is accessible to everybody and fits', { timeout: 60_000 }, async (path) => {
    const page = await journey.asStranger(setting)
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    if (path === '/norm')
      await page.getByText(setting.language === 'en' ? 'What is not required' : '不要求的事项').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    if (setting.screen === 'phone') await expectFingerSized(page)
    await journey.screenshot(
      page,
      `relief${path.replace('/', '-')}-${setting.screen}-${setting.language}-${setting.elder}`,
    )
  })
})

/** From the list of the office to the case. */
async function openTask(page: Page, wording: string): Promise<void> {
  await page.goto('/complaints')
  await page.getByRole('link', { name: wording }).waitFor()
  await journey.screenshot(page, 'relief-list')
  await page.getByRole('link', { name: wording }).click()
}

async function answer(page: Page, wording: string): Promise<void> {
  await page.getByRole('button', { name: '受理' }).click()
  await page.getByText('办理中').first().waitFor()
  await page.getByRole('button', { name: '答复', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('答复').fill(wording)
  await form.getByRole('button', { name: '提交' }).click()
  await page.getByText(wording).waitFor()
}
