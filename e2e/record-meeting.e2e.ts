import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openJourney } from './journey.ts'

const journey = openJourney()

/** The bar: clicks plus fields typed, from the menu to the finished record. */
const bar = 25

test(
  `a held branch general meeting, one on leave, two decisions with tasks, is recorded in at most ${bar} interactions`,
  { timeout: 180_000 },
  async () => {
    const page = await journey.as('branch_officer')
    page.setDefaultTimeout(40_000)
    const hands = counting(page)
    await page.goto('/')
    await hands.press(page.getByRole('link', { name: '补录已开会议' }).first())
    const roster = page.getByRole('list', { name: '到会情况' })
    await roster.waitFor()
    const due = await roster.getByRole('listitem').count()
    await hands.press(roster.getByRole('button', { name: '请假', exact: true }).nth(1))
    await hands.type(page.getByLabel(/请假事由/), '住院')
    await hands.press(page.getByRole('button', { name: '其余全部到会' }))
    await page.getByText(`应到 ${due} 人，到会 ${due - 1} 人，请假 1 人，缺席 0 人，未登记 0 人`).waitFor()
    await hands.type(page.getByLabel('学习内容'), '《中国共产党支部工作条例（试行）》')
    await hands.type(page.getByLabel('研究情况').first(), '集体学习并交流。')
    await hands.type(page.getByLabel('议题', { exact: true }), '研究发展党员工作')
    await hands.type(page.getByLabel('研究情况').last(), '听取介绍人汇报，讨论通过。')
    await hands.press(page.getByRole('button', { name: '记录举手表决' }))
    await hands.type(page.getByLabel('赞成'), String(due - 1))
    for (const [at, wording] of ['制定培养考察计划', '报送机关党委备案'].entries()) {
      await hands.press(page.getByRole('button', { name: '增加决定' }))
      await hands.type(page.getByLabel('决定内容').nth(at), wording)
      await hands.pick(page.getByRole('combobox', { name: '责任人' }).nth(at))
    }
    await journey.screenshot(page, 'record-meeting')
    await hands.press(page.getByRole('button', { name: '记录并审定' }))
    await page.getByText('已审定').first().waitFor()

    // The outputs are there without one more interaction, all from the one record.
    await page.getByText(`应到 ${due}，出席 ${due - 1}`).waitFor()
    await page.getByText('通过', { exact: true }).waitFor()
    const outputs = page.getByRole('region', { name: '由这次记录生成' })
    for (const name of ['会议记录', '签到表', '会议记录本', '出勤统计', '台账']) {
      await outputs.getByText(name).first().waitFor()
    }
    await outputs.getByText('任务 2').waitFor()
    await journey.screenshot(page, 'recorded-meeting')
    expect(hands.count()).toBeLessThanOrEqual(bar)
  },
)

/** Counts every click and every field that is typed, as a person would do them. */
function counting(page: Page) {
  let count = 0
  return {
    count: () => count,
    press: async (target: Locator) => {
      count += 1
      await target.click()
    },
    type: async (target: Locator, text: string) => {
      count += 1
      await target.fill(text)
    },
    /** Opens a list and takes its first entry: two clicks. */
    pick: async (target: Locator) => {
      count += 2
      await target.click()
      const option = page
        // The list that was opened last: the one before may still be on its way out.
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
        .last()
        .locator('.ant-select-item-option')
        .first()
      await option.waitFor({ state: 'attached' })
      await option.dispatchEvent('click')
    },
  }
}
