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
