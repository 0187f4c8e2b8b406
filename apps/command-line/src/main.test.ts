import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './main.ts'
import type { Assessed } from './output/assessed.ts'

const root = path.join(import.meta.dirname, '../../..')
const fixture = (name: string) => path.join(import.meta.dirname, 'fixtures', name)
const scheme = path.join(root, 'rules/published/T1-某县级市委员.yaml')
const folder = mkdtempSync(path.join(tmpdir(), 'tongxin-command-line-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function call(...argv: string[]) {
  const said = { out: '', err: '' }
  const code = await run(argv, {
    out: (text) => Promise.resolve(void (said.out += text)),
    err: (line) => void (said.err += `${line}\n`),
    env: { LANG: 'zh_CN.UTF-8' },
  })
  return { code, ...said }
}

const assess = (facts: string, ...more: string[]) =>
  call(
    'assess',
    '--scheme',
    scheme,
    '--subjects',
    fixture('subjects.csv'),
    '--facts',
    facts,
    '--period',
    '2023',
    ...more,
  )

const written = (name: string, text: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

const lines = readFileSync(fixture('facts.csv'), 'utf8').trimEnd().split('\n')

describe('assess', () => {
  test('gives the whole tree of everybody as JSON: T1-a comes to 118, T1-b to 85, who has no facts has no total', async () => {
    const { code, out } = await assess(fixture('facts.csv'), '--format', 'json')
    const found = JSON.parse(out) as Assessed[]
    expect(code).toBe(0)
    expect(found.map(({ id, sheet }) => [id, sheet?.total])).toEqual([
      ['m-001', '118'],
      ['m-002', '85'],
      ['m-003', null],
    ])
    const activities = found[0]?.sheet?.root.children.find(({ id }) => id === 'activities')
    expect(activities).toMatchObject({ value: '30', evidence: ['f2', 'f3', 'f4', 'f5', 'f6'] })
    expect(activities?.applied[0]).toMatchObject({ kind: 'cap', before: '37.5', after: '30' })
  })

  test('shows a table in the order of the subjects, with what is missing said to be missing', async () => {
    const { out } = await assess(fixture('facts.csv'))
    const [titles = '', ...rows] = out.trimEnd().split('\n')
    expect(titles).toMatch(/^编号 +名称 +全体会议 .*总分 +等次/)
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual(['m-001', 'm-002', 'm-003'])
    expect(rows[2]).toContain('无数据')
  })

  test('explains one subject with formula, cap and records', async () => {
    const { out } = await assess(fixture('facts.csv'), '--explain', 'm-001', '--lang', 'en')
    expect(out).toMatch(/^张三（虚构）: 118/)
    expect(out).toMatch(/活动 \[activities\] = 30 .*\(37\.5 → 30\) ← f2, f3, f4, f5, f6/)
    expect(out).not.toContain('李四')
  })

  test('writes a workbook with results and every formula in words', async () => {
    const file = path.join(folder, 'year.xlsx')
    expect((await assess(fixture('facts.csv'), '--format', 'xlsx', '--output', file)).code).toBe(0)
    const { sheets } = await readXlsx(readFileSync(file))
    expect(sheets.map(({ name, rows }) => [name, rows.length > 3])).toEqual([
      ['结果', true],
      ['逐项', true],
    ])
    expect(sheets[0]?.rows[1]).toEqual(expect.arrayContaining(['m-001', 118]))
  })

  test('reads JSON Lines and GBK alike', async () => {
    const jsonl = lines.slice(1).map((line) => {
      const [subject, kind, on, id, authorship, excellent, adopted, above] = line.split(',')
      const flag = (text = '') => (text === '' ? undefined : text === 'true')
      const attributes = {
        authorship: authorship || undefined,
        excellent: flag(excellent),
        adopted: flag(adopted),
        above: flag(above),
      }
      return JSON.stringify({ subject, kind, on, id, attributes })
    })
    const same = await assess(written('facts.jsonl', jsonl.join('\n')), '--format', 'json')
    expect(same.out).toBe((await assess(fixture('facts.csv'), '--format', 'json')).out)
    // 张三 in GBK.
    const gbk = Buffer.concat([
      Buffer.from('id,name\nm-001,'),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
      Buffer.from('\n'),
    ])
    const read = await call(
      'assess',
      '--scheme',
      scheme,
      '--subjects',
      written('gbk.csv', gbk),
      '--facts',
      written('none.csv', `${lines[0]}\n`),
      '--period',
      '2023',
    )
    expect(read.out).toContain('张三')
  })

  test('refuses facts that are not together, and brings them together when asked', async () => {
    const mixed = written(
      'mixed.csv',
      [lines[0], ...lines.slice(1).reverse(), lines.at(-1)?.replace('g6', 'g7')].join('\n'),
    )
    const refused = await assess(mixed, '--format', 'json')
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('add --unsorted')])
    const { code, out } = await assess(mixed, '--format', 'json', '--unsorted')
    expect(code).toBe(0)
    const totals = new Map((JSON.parse(out) as Assessed[]).map(({ id, sheet }) => [id, sheet?.total]))
    expect([totals.get('m-001'), totals.get('m-002'), totals.get('m-003')]).toEqual(['118', '85', null])
  })

  test('says every faulty line and assesses nobody on the rest of his lines', async () => {
    const faulty = written(
      'faulty.csv',
      [
        ...lines,
        'm-002,proposal,2023-02-31,g7,,,,',
        ',activity,2023-03-01,h,,,,',
        'm-009,activity,2023-03-01,h,,,,',
      ].join('\n'),
    )
    const { code, out, err } = await assess(faulty, '--format', 'json')
    expect(code).toBe(1)
    expect(err).toContain('faulty.csv:20: on: “2023-02-31” is no day')
    expect(err).toContain('faulty.csv:21: subject: every fact names its subject')
    expect(err).toContain('“m-009” is not among the subjects')
    const found = JSON.parse(out) as Assessed[]
    expect(found.find(({ id }) => id === 'm-002')?.sheet).toBeNull()
    expect(found.find(({ id }) => id === 'm-001')?.sheet?.total).toBe('118')
  })

  test.each([
    [['assess', '--scheme', scheme], 2, '--period is missing'],
    [['assess', '--colour', 'red'], 2, "Unknown option '--colour'"],
    [['rank'], 2, '“rank” is no command'],
    [
      ['assess', '--scheme', 'nowhere.yaml', '--subjects', 'a', '--facts', 'b', '--period', '2023'],
      1,
      'nowhere.yaml: no such file',
    ],
    [
      [
        'assess',
        '--scheme',
        scheme,
        '--subjects',
        fixture('subjects.csv'),
        '--facts',
        fixture('facts.csv'),
        '--period',
        '2023-13',
      ],
      2,
      '“2023-13” is none',
    ],
    [
      [
        'assess',
        '--scheme',
        scheme,
        '--subjects',
        fixture('subjects.csv'),
        '--facts',
        fixture('facts.csv'),
        '--period',
        '2023',
        '--format',
        'xlsx',
      ],
      2,
      'needs --output',
    ],
    [
      [
        'assess',
        '--scheme',
        scheme,
        '--subjects',
        fixture('subjects.csv'),
        '--facts',
        fixture('facts.csv'),
        '--period',
        '2023',
        '--explain',
        'm-7',
      ],
      1,
      'not among the subjects',
    ],
  ])('says what is wrong with %j', async (argv, code, says) => {
    const said = await call(...argv)
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(says)])
  })
})

describe('quotas', () => {
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
  const placed = (...more: string[]) =>
    call('assess', '--scheme', stars, '--subjects', subjects, '--facts', facts, '--period', '2024', ...more)

  test('of 40 % leave four of eleven in the best grade, with the reason, and consequences follow the final grade', async () => {
    const { code, out, err } = await placed('--format', 'json')
    expect([code, err]).toEqual([0, ''])
    const found = JSON.parse(out) as Assessed[]
    const best = found.filter(({ sheet }) => sheet?.grade === '好').map(({ id }) => id)
    expect(best).toEqual(['p08', 'p09', 'p10', 'p11'])
    expect(found[6]?.sheet?.gradeReason.zh).toBe('“好”名额已满（11 人 × 40%，舍去小数，名额 4 个）')
    expect(found.map(({ sheet }) => sheet?.consequences[0]?.holds)).toEqual(found.map(({ id }) => !best.includes(id)))
  })

  test('are told in the table, in the workbook and where one person is explained', async () => {
    expect((await placed()).out.match(/名额已满/g)).toHaveLength(7)
    const file = path.join(folder, 'stars.xlsx')
    await placed('--format', 'xlsx', '--output', file)
    const { sheets } = await readXlsx(readFileSync(file))
    expect(JSON.stringify(sheets[0]?.rows).match(/名额已满/g)).toHaveLength(7)
    const { out } = await placed('--explain', 'p01')
    expect(out).toContain('p01: 70 · 较好 (“好”名额已满（11 人 × 40%，舍去小数，名额 4 个）)')
    expect(out).toContain('✓ 未评为好')
  })
})

describe('rules', () => {
  test('checks schemes and packs, and names the line of a fault', async () => {
    const good = await call('rules', 'check', scheme, path.join(root, 'rules/changde-1234'))
    expect([good.code, good.out.split('\n').length]).toEqual([0, 3])
    const broken = written('broken.yaml', readFileSync(scheme, 'utf8').replace('上限: 35', '上线: 35'))
    const bad = await call('rules', 'check', broken)
    expect(bad.code).toBe(1)
    expect(bad.err).toMatch(/broken\.yaml:\d+:\d+: .*上线/)
  })

  test('tells what a version changes: the rule, and for whom by which item', async () => {
    const text = readFileSync(scheme, 'utf8')
    // Only the rule changes; the examples are made to fit it.
    const other = written(
      'other.yaml',
      text
        .replace('项: 活动, 上限: 30', '项: 活动, 上限: 35')
        .replace('总分: 118', '总分: 123')
        .replace('activities: 30', 'activities: 35'),
    )
    const facts = ['--subjects', fixture('subjects.csv'), '--facts', fixture('facts.csv'), '--period', '2023']
    const { code, out } = await call('rules', 'diff', scheme, other, ...facts, '--format', 'json')
    expect(code).toBe(0)
    const { rules, subjects } = JSON.parse(out) as {
      rules: Array<{ id: string }>
      subjects: Array<{ id: string; items: unknown[] }>
    }
    expect(rules.map(({ id }) => id)).toEqual(['activities'])
    expect(subjects).toEqual([
      expect.objectContaining({ id: 'm-001', items: [{ id: 'activities', title: '活动', before: '30', after: '35' }] }),
    ])
    const table = await call('rules', 'diff', scheme, scheme)
    expect(table.out).toBe('The rules are the same.\n')
  })
})
