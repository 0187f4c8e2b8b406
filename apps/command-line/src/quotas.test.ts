import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { run } from './main.ts'
import type { Assessed } from './output/assessed.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tongxin-quotas-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const written = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

const stars = written(
  'stars.yaml',
  `编号: stars
名称: 名额示例
对象: 委员
周期: 自然年
依据: [{ 文件: 示例 }]
取材:
  台账: [{ 键: points, 名称: 得分, 英文: Points, 属性: [{ 键: value, 名称: 分, 英文: Value, 类型: 数字 }] }]
取数: { 小数位: 0, 舍入: 四舍五入 }
评分: { 编号: total, 项: 总分, 量: { 末次: { 台账: [points], 属性: value } }, 计分: { 原值: true } }
等次: [{ 名称: 好, 不低于: 60 }, { 名称: 较好, 不低于: 0 }]
名额: [{ 等次: 好, 比例: 40%, 基数: 参评, 取整: 舍去, 择优: { 并列: 会议定 } }]
名额示例: [{ 名称: 十一人, 等次: 好, 人数: 11, 应得: 4 }]
结果运用: [{ 名称: 未评为好, 情形: { 往年: { 等次: [较好] } }, 处理: 谈话, 级别: 提醒 }]
示例:
  - { 名称: 七十分, 期间: { 自: '2024-01-01', 止: '2024-12-31' }, 台账: [{ 类别: points, 日期: '2024-05-01', 属性: { value: 70 } }], 应得: { 总分: 70, 等次: 好 } }
`,
)
const ids = Array.from({ length: 11 }, (_, at) => `p${String(at + 1).padStart(2, '0')}`)
const subjects = written('eleven.csv', ['id,name', ...ids.map((id) => `${id},${id}`)].join('\n'))
const facts = written(
  'eleven-facts.csv',
  ['id,subject,kind,on,value', ...ids.map((id, at) => `f${at},${id},points,2024-05-01,${70 + at}`)].join('\n'),
)

async function placed(...more: string[]) {
  const said = { out: '', err: '' }
  const given = ['assess', '--scheme', stars, '--subjects', subjects, '--facts', facts, '--period', '2024']
  const code = await run([...given, ...more], {
    out: (text) => Promise.resolve(void (said.out += text)),
    err: (line) => void (said.err += line),
    env: { LANG: 'zh_CN.UTF-8' },
  })
  return { code, ...said }
}

test('quotas of 40 % leave four of eleven in the best grade, with the reason, and consequences follow the final grade', async () => {
  const { code, out, err } = await placed('--format', 'json')
  expect([code, err]).toEqual([0, ''])
  const found = JSON.parse(out) as Assessed[]
  const best = found.filter(({ sheet }) => sheet?.grade === '好').map(({ id }) => id)
  expect(best).toEqual(['p08', 'p09', 'p10', 'p11'])
  expect(found[6]?.sheet?.gradeReason.zh).toBe('“好”名额已满（11 人 × 40%，舍去小数，名额 4 个）')
  expect(found.map(({ sheet }) => sheet?.consequences[0]?.holds)).toEqual(found.map(({ id }) => !best.includes(id)))
})

test('quotas are told in the table, in the workbook and where one person is explained', async () => {
  expect((await placed()).out.match(/名额已满/g)).toHaveLength(7)
  const file = path.join(folder, 'stars.xlsx')
  await placed('--format', 'xlsx', '--output', file)
  const { sheets } = await readXlsx(readFileSync(file))
  expect(JSON.stringify(sheets[0]?.rows).match(/名额已满/g)).toHaveLength(7)
  const { out } = await placed('--explain', 'p01')
  expect(out).toContain('p01: 70 · 较好 (“好”名额已满（11 人 × 40%，舍去小数，名额 4 个）)')
  expect(out).toContain('✓ 未评为好')
})
