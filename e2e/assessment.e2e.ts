import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { english } from '../apps/web/src/locales/duties-en.ts'
import { chinese } from '../apps/web/src/locales/duties-zh-CN.ts'
import { choose } from './choose.ts'
import { expectAccessible, expectFingerSized, expectNoSidewaysScroll } from './inspect.ts'
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
    const from = language === 'en' ? english : chinese
    const words = { ...(await from.schemes()), ...(await from.trials()), ...(await from.charts()) }
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

test(
  'a round goes from its drafts to the people; a member objects on a phone and reads the answer',
  { timeout: 240_000 },
  async () => {
    const office = await journey.as('study_liaison')
    await adoptTheReviewedVersion(office)
    await openARound(office)
    const round = new URL(office.url()).pathname
    await askForVerification(office)
    const head = await journey.as('liaison_head')
    await head.goto(round)
    await verify(head)
    await office.goto(round)
    await tell(office)

    const member = await journey.as('member', { screen: 'phone' })
    await objectOnAPhone(member)
    await answer(office, round)
    await member.reload()
    await member.getByText('经核实，该项记录属实，得分无误。').waitFor()
    await member.getByRole('button', { name: '申请复核' }).waitFor()
    await expectAccessible(member)
    await expectNoSidewaysScroll(member)
    await journey.screenshot(member, 'objection-answered')
  },
)

/** Names the meeting that adopted the version which the journey before had reviewed. */
async function adoptTheReviewedVersion(page: Page): Promise<void> {
  await page.goto('/schemes')
  await page
    .getByRole('row', { name: /已审核/ })
    .first()
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: '登记审定' }).click()
  await choose(page, '会议', '常委会第')
  await submit(page)
  await page.locator('h1 + *').getByText('已审定').waitFor()
}

async function openARound(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始考核' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('自', { exact: true }).fill('2025-12-25')
  await page.keyboard.press('Tab')
  await dialog.getByLabel('至', { exact: true }).fill('2026-11-20')
  // Enter takes the day over and sends the form, as it does in every form.
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/rounds\//)
  await page.locator('h1 + *').getByText('草拟').waitFor()
}

async function askForVerification(page: Page): Promise<void> {
  await page.getByRole('button', { name: '送请核实' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '送请核实' }).click()
  await page.locator('h1 + *').getByText('核实').waitFor()
}

/** Confirms every kind of facts, as somebody who entered none of them. */
async function verify(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^核实/ }).click()
  const kinds = page.getByRole('list', { name: '核实情况' }).getByRole('listitem')
  await kinds.first().waitFor()
  for (const kind of await kinds.all()) {
    await kind.getByRole('button', { name: /^核实/ }).click()
    await submit(page)
    await kind.getByText('已核实').waitFor()
  }
}

async function tell(page: Page): Promise<void> {
  await page.getByRole('button', { name: '告知本人' }).click()
  await submit(page)
  await page.locator('h1 + *').getByText('告知与异议').waitFor()
  await expectAccessible(page)
  await journey.screenshot(page, 'round-told')
}

async function objectOnAPhone(page: Page): Promise<void> {
  await page.goto('/my-year')
  await page.getByRole('link', { name: /^2025年12月25日至2026年11月20日/ }).click()
  await page.getByRole('button', { name: '对“学习培训”提出异议' }).click()
  await page.getByRole('dialog').getByLabel('异议内容').fill('九月的学习培训我到场签到，请核对签到表。')
  await submit(page)
  await page.getByText('待答复').first().waitFor()
  await expectFingerSized(page)
  await journey.screenshot(page, 'objection-on-a-phone')
}

async function answer(page: Page, round: string): Promise<void> {
  await page.goto(round)
  await page.getByRole('tab', { name: /^异议/ }).click()
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await choose(page, '处理结果', '不采纳')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /经核实，该项记录属实/ })
    .click()
  await submit(page)
  await page.getByText('不采纳').first().waitFor()
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
}
