import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { choose } from './choose.ts'
import { openJourney } from './journey.ts'
import { accountOf } from './open-session.ts'

const journey = openJourney()
const title = `提案工作会商 ${Math.floor(performance.timeOrigin) % 100_000}`

test(
  'a meeting is created, held, minuted and adopted, and the ledger and the owner’s workbench know of it',
  { timeout: 180_000 },
  async () => {
    const officer = accountOf(inject('accounts'), 'study_liaison').name
    const page = await journey.as('study_liaison')
    page.setDefaultTimeout(40_000)
    await create(page, officer)
    await page.getByRole('button', { name: '发出通知' }).click()
    await page.getByText('已通知').first().waitFor()
    await markEverybody(page)
    await minute(page, officer)
    await page.getByRole('button', { name: '审定纪要' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '审定纪要' }).click()
    await page.getByText('已审定').first().waitFor()

    await page.goto('/ledger')
    await page.getByRole('link', { name: title }).first().waitFor()
    await page.goto('/')
    await page.getByRole('link', { name: '形成会商意见' }).first().waitFor()
    await journey.screenshot(page, 'meeting-task')
    expect(await page.getByRole('link', { name: '形成会商意见' }).count()).toBeGreaterThan(0)
  },
)

async function create(page: Page, officer: string): Promise<void> {
  await page.goto('/meetings')
  await page.getByRole('button', { name: '新建会议' }).click()
  await choose(page, '类别', '专委会会议')
  await choose(page, '召集单位', '提案委员会')
  await page.getByLabel('会议名称').last().fill(title)
  await choose(page, '主持人', officer)
  await choose(page, '记录人', officer)
  // Enter takes the time over and sends the form, as it does in every form.
  await page.getByLabel('开始时间').fill(`${today()} 09:00`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function markEverybody(page: Page): Promise<void> {
  const list = page.getByRole('list', { name: '考勤' })
  await list.getByRole('button', { name: '请假', exact: true }).first().click()
  await page.getByRole('button', { name: /其余均出席/ }).click()
  await page.getByText('未登记 0').waitFor()
}

async function minute(page: Page, officer: string): Promise<void> {
  await page.getByRole('button', { name: '写纪要' }).click()
  await page.getByLabel('议题', { exact: true }).first().fill('研究提案办理')
  await page.getByLabel('记录', { exact: true }).first().fill('逐件研究了重点提案的办理情况。')
  await page.getByRole('button', { name: '增加决定' }).click()
  await page.getByLabel('决定内容').fill('形成会商意见')
  await choose(page, '责任人', officer)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('逐件研究了重点提案的办理情况。').waitFor()
}

/** Today in China, as the form takes it. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
