import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { words as en } from '../apps/web/src/locales/assessing-en.ts'
import { words as zh } from '../apps/web/src/locales/assessing-zh-CN.ts'
import { expectAccessible } from './inspect.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()
/** Members of the demonstration with a seat in its year. */
const assessedMembers = 423

test(
  'a clerk drafts a scheme, sees an error at its line, mends it, and another person reviews it',
  { timeout: 180_000 },
  async () => {
    const drafter = await journey.as('study_liaison')
    await drafter.goto('/schemes')
    await drafter.getByRole('link', { name: /双考/ }).first().click()
    await drafter.getByRole('button', { name: '据此起草新版本' }).click()
    const basis = new URL(drafter.url()).pathname
    await drafter.getByRole('dialog').getByLabel('起草说明').fill('调整学习培训的计分')
    await drafter.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await drafter.waitForURL((url) => url.pathname !== basis)
    await makeAndMendAnError(drafter)
    await drafter.getByRole('button', { name: '保存草案' }).click()
    await drafter.getByText('草案已保存').waitFor()
    await drafter.getByRole('button', { name: '提交审核' }).click()
    await drafter.getByRole('dialog').getByRole('button', { name: '提交审核' }).click()
    await drafter.locator('h1 + *').getByText('待审核').waitFor()

    const reviewer = await journey.as('secretary_general')
    await reviewer.goto(new URL(drafter.url()).pathname)
    await reviewer.getByRole('button', { name: '审核', exact: true }).click()
    await reviewer.getByRole('button', { name: /条款与公开文本一致/ }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await reviewer.locator('h1 + *').getByText('已审核').waitFor()
    await journey.screenshot(reviewer, 'scheme-reviewed')
    await reviewer.getByRole('tab', { name: '版本比较' }).click()
    await reviewer.getByText('两个版本没有差别。').waitFor()
    await expectAccessible(reviewer)
  },
)

/** Misspells a keyword, finds it named at its line, goes there by a press, and writes what was meant. */
async function makeAndMendAnError(page: Page): Promise<void> {
  const text = page.getByRole('textbox', { name: '办法文本' })
  await text.waitFor()
  const line = page.locator('.cm-line', { hasText: '取数' })
  await line.click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  const faults = page.getByRole('region', { name: '文本校验' })
  await faults.getByText(/处需要修改/).waitFor()
  await page.locator('.cm-lint-marker-error').first().waitFor()
  await faults
    .getByRole('button', { name: /^第 \d+ 行$/ })
    .last()
    .click()
  await journey.screenshot(page, 'scheme-error')
  await page.keyboard.press('Home')
  await page.keyboard.type('取')
  await page.keyboard.press('End')
  await page.keyboard.type(' # 与现行办法相同')
  await faults.getByText('没有错误').waitFor()
}

test.each(['zh-CN', 'en'] as const)(
  'a reviewed scheme is tried on the year’s records, as charts and as tables, in %s',
  { timeout: 120_000 },
  async (language) => {
    const words = language === 'en' ? en : zh
    const office = await journey.as('study_liaison', { language })
    await office.goto('/schemes')
    await office.getByRole('row').getByRole('link', { name: /双考/ }).first().click()
    await office.getByRole('button', { name: words.schemes.try, exact: true }).click()
    const figure = office.getByRole('region', { name: words.trials.distribution }).first()
    await figure.getByRole('img').waitFor()
    await expectAccessible(office)
    await figure.getByRole('button', { name: words.charts.table, exact: true }).click()
    const counts = await figure.getByRole('table').getByRole('row').getByRole('cell').allTextContents()
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(assessedMembers)
    await office.getByRole('tab', { name: words.trials.by.committees }).click()
    await expectAccessible(office)
    await journey.screenshot(office, `trial-${language}`)
  },
)
