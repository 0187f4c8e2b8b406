import { readFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './inspect.ts'
import { openJourney } from './journey.ts'

const journey = openJourney()

const header = ['序号', '姓名', '性别', '出生年月', '联系电话', '工作单位', '所属界别', '专委会', '区分标记']
const good = [
  ['１', '甘木林', '男', '１９７１年３月', '１３９　７３６１　０００１', '市第一中学', '教育', '提案委员会', '一中'],
  [],
  ['２', '甘木林', '女', '1980.12', '13973610002', '市人民医院', '医药卫生', '提案委员会', '人民医院'],
  ['', '', '', '', '', '', '', '', ''],
  ['３', '路 遥知', '女', '1969/5', '13973610003', '市文联', '文化艺术', '教科卫体和文史委员会', ''],
]
const bad = ['４', '方来宾', '男', '1975-13', '1397361', '市科协', '科技协会', '提案委员会', '']
const mended = ['４', '方来宾', '男', '1975-11', '13973610004', '市科协', '科协', '提案委员会', '']
/** Below title, group heading, header, and the good rows with their blank ones. */
const badRowNo = 3 + good.length + 1

test('a messy roster is previewed row by row, mended, taken over, and taken back', { timeout: 180_000 }, async () => {
  const page = await journey.as('office_clerk')
  await page.goto('/imports')
  expect((await downloaded(page, '下载模板')).subarray(0, 2).toString()).toBe('PK')

  await upload(page, '委员名单（初稿）.xlsx', bad)
  await page.getByText('新增 3 行').waitFor()
  await page.getByText('有问题 1 行').waitFor()
  const row = page.getByRole('row').filter({ hasText: '方来宾' })
  const said = await row.innerText()
  expect(said).toContain(String(badRowNo))
  for (const part of ['出生年月', '没有“1975-13”这一天', '手机号码', '界别', '是否为“科协”'])
    expect(said).toContain(part)
  expect(await accessibilityFaults(page)).toEqual([])
  await journey.screenshot(page, 'import-preview')
  expect(await markedText(await downloaded(page, '下载标注问题的文件'))).toContain('没有“1975-13”这一天')

  await page.goto('/imports')
  await upload(page, '委员名单（改）.xlsx', mended)
  await page.getByText('新增 4 行').waitFor()
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.getByText('已提交', { exact: true }).waitFor()
  const batch = page.url()
  expect(await found(page, '甘木林')).toBe(2)
  expect(await found(page, '路遥知')).toBe(1)
  expect(await found(page, '方来宾')).toBe(1)

  await page.goto(batch)
  await page.getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await page.getByText('已撤销', { exact: true }).waitFor()
  expect(await found(page, '甘木林')).toBe(0)
  expect(await found(page, '方来宾')).toBe(0)
})

/** As such lists come: a title over all columns, a heading over two of them, blank rows, full-width digits. */
async function upload(page: Page, name: string, last: readonly string[]): Promise<void> {
  const title = ['政协委员名单（2026年11月）', ...header.slice(1).map(() => '')]
  const groups = ['', '基本情况', '', '', '联系方式', '', '', '', '']
  const buffer = await writeXlsx({
    sheets: [
      {
        name: '名单',
        rows: [title, groups, header, ...good, last].map((cells) => [...cells]),
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: header.length - 1 },
          { startRow: 1, startCol: 1, endRow: 1, endCol: 3 },
        ],
      },
    ],
  })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(buffer) })
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText('待提交', { exact: true }).waitFor()
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return readFile(await file.path())
}

async function markedText(bytes: Buffer): Promise<string> {
  const { sheets } = await readXlsx(bytes)
  return sheets[0]?.rows.map((cells) => cells.join(' ')).join('\n') ?? ''
}

/** How many people the roster shows for a name. */
async function found(page: Page, name: string): Promise<number> {
  await page.goto(`/people?search=${encodeURIComponent(name)}`)
  await page
    .getByText(/共 \d+ 条/)
    .first()
    .waitFor()
  return page.getByRole('link', { name, exact: true }).count()
}
