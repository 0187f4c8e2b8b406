import { expect, inject, test } from 'vitest'
import { choose } from './choose.ts'
import { expectAccessible, expectFingerSized, expectNoSidewaysScroll } from './inspect.ts'
import { accountOf } from './open-session.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()
const mark = Math.floor(performance.timeOrigin) % 100_000

test(
  'a branch secretary reports a result on the phone, the office accepts it, the chair prints the page',
  { timeout: 240_000 },
  async () => {
    const title = `报送学习心得 ${mark}`
    const secretaryName = accountOf(inject('accounts'), 'branch_officer').name

    const office = await journey.as('office_clerk')
    await office.goto('/supervision')
    await office.getByRole('button', { name: '交办任务' }).click()
    await office.getByLabel('事项').last().fill(title)
    await choose(office, '承办人', secretaryName)
    await office.getByRole('dialog').getByRole('button', { name: '交办任务' }).click()
    await office.getByText('已交办').waitFor()

    const secretary = await journey.as('branch_officer', { screen: 'phone' })
    await secretary.goto('/')
    await secretary.getByRole('link', { name: title }).first().click()
    await secretary.getByRole('button', { name: '接收' }).click()
    await secretary.getByText('已接收', { exact: true }).first().waitFor()
    await secretary.getByRole('button', { name: '报送结果' }).click()
    await secretary.getByRole('dialog').getByLabel('承办结果').fill('已收集整理报送。')
    await secretary.getByRole('dialog').getByRole('button', { name: '报送结果' }).click()
    await secretary.getByText('待验收').first().waitFor()
    await expectAccessible(secretary)
    await expectFingerSized(secretary)
    await expectNoSidewaysScroll(secretary)
    await journey.screenshot(secretary, 'task-sheet-phone')

    await office.goto('/')
    await office.getByRole('link', { name: title }).first().click()
    await office.getByText('已收集整理报送。').first().waitFor()
    await office.getByRole('button', { name: '办结', exact: true }).click()
    await office.getByRole('dialog').getByRole('button', { name: '同意。' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '办结', exact: true }).click()
    await office.getByText('验收办结').first().waitFor()
    await expectAccessible(office)
    await journey.screenshot(office, 'task-sheet')

    const chair = await journey.as('leader')
    await chair.goto('/brief')
    await chair.getByRole('link', { name: title }).first().waitFor()
    const printing = chair.waitForEvent('download')
    await chair.getByRole('button', { name: '打印一页通' }).click()
    expect((await printing).suggestedFilename()).toMatch(/^一页通-.*\.pdf$/)
    await expectAccessible(chair)
  },
)

test(
  'the discipline group reads a supervised task and finds nothing to press but print',
  { timeout: 120_000 },
  async () => {
    const watcher = await journey.as('discipline')
    await watcher.goto('/supervision?standing=late')
    await watcher.getByRole('link', { name: '组织委员进园区走访调研' }).click()
    await watcher.getByText('任务办理单').first().waitFor()
    expect(await watcher.getByRole('group', { name: '操作' }).getByRole('button').allTextContents()).toEqual([
      '打印办理单',
    ])
  },
)
