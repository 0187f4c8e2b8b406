import { expect, test } from 'vitest'
import { expectAccessible, expectFingerSized, expectNoSidewaysScroll } from './inspect.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()
const mark = Math.floor(performance.timeOrigin) % 100_000

test('a rule is pasted, put in force, found by its wording, and read on a phone', { timeout: 240_000 }, async () => {
  const title = `值班制度${mark}`
  const clerk = await journey.as('office_clerk')
  await clerk.goto('/rules')
  await clerk.getByText('共 16 条').first().waitFor()
  await clerk.getByRole('button', { name: '起草制度' }).click()
  await clerk.getByLabel('制度', { exact: true }).fill(title)
  await clerk.getByLabel('制发单位').click()
  await clerk.getByTitle('机关党组', { exact: true }).click()
  await clerk.getByLabel('全文').fill(`第一条　夜间值班电话${mark}须保持畅通。\n第二条　交接班应当记录。`)
  await clerk.getByRole('button', { name: '保存' }).click()
  await clerk.getByRole('heading', { name: title, level: 1 }).waitFor()
  await clerk.getByRole('button', { name: '施行', exact: true }).click()
  await clerk.getByRole('dialog').getByRole('button', { name: '施行', exact: true }).click()
  await clerk.getByText('制度已施行').waitFor()
  await journey.screenshot(clerk, 'library-rule')
  await expectAccessible(clerk)

  const member = await journey.as('member', { screen: 'phone' })
  await member.goto('/')
  await member.locator('main h1').first().waitFor()
  await member.waitForLoadState('networkidle')
  await member.getByRole('link', { name: '搜索' }).click()
  await member.getByLabel('查找内容').fill(`夜间值班电话${mark}`)
  await member.keyboard.press('Enter')
  await member.locator('mark').first().waitFor()
  await journey.screenshot(member, 'search-phone')
  await expectAccessible(member)
  await expectNoSidewaysScroll(member)
  await expectFingerSized(member)
  await member.getByRole('link', { name: `${title}第一条` }).click()
  await member.getByRole('heading', { name: title, level: 1 }).waitFor()
  expect(new URL(member.url()).hash).toBe('#clause-1')
  await expectNoSidewaysScroll(member)
  await expectFingerSized(member)
  await journey.screenshot(member, 'library-rule-phone')
})
