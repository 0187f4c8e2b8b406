import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { printFault } from './fault.ts'
import { loadPack } from './load-pack.ts'

const changde = path.resolve(import.meta.dirname, '../../../rules/changde-1234')
const copies: string[] = []

afterEach(async () => {
  for (const copy of copies.splice(0)) await rm(copy, { recursive: true })
})

/** The faults of the Changde pack after one file of a copy was changed. */
async function faultsAfter(file: string, from: string, to: string) {
  const copy = await mkdtemp(path.join(tmpdir(), 'pack-'))
  copies.push(copy)
  await cp(changde, copy, { recursive: true })
  const text = await readFile(path.join(copy, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(path.join(copy, file), text.replace(from, to))
  const result = await loadPack(copy)
  if (!('faults' in result)) throw new Error('The broken pack passed.')
  return result.faults.map((fault) => ({ ...fault, file: path.relative(copy, fault.file) }))
}

describe('the pack of Changde', () => {
  it('has no faults, and its worked examples come out', async () => {
    const result = await loadPack(changde)
    expect('faults' in result ? result.faults.map(printFault) : []).toEqual([])
  })

  it('has every mechanism of the mission as a measure with its clause', async () => {
    const result = await loadPack(changde)
    if (!('pack' in result)) throw new Error('The pack has faults.')
    const count = (letter: string, until: number) => Array.from({ length: until }, (_, at) => `${letter}${at + 1}`)
    const measures = result.pack.method.pillars.flatMap((pillar) => pillar.measures)
    expect(measures.map(({ id }) => id)).toEqual([
      ...count('C', 10),
      ...count('T', 12),
      ...count('I', 5),
      ...count('G', 11),
    ])
    expect(measures.filter(({ basis }) => !basis.clause)).toEqual([])
  })
})

describe('a broken pack', () => {
  it('names a mistyped keyword at its line and what was meant', async () => {
    const [fault] = await faultsAfter(
      '职务.yaml',
      '设于: [cppcc_committee, chairpersons], 次序: 10',
      '设在: [cppcc_committee, chairpersons], 次序: 10',
    )
    expect(fault).toMatchObject({ file: '职务.yaml', line: 3 })
    const all = await faultsAfter(
      '职务.yaml',
      '设于: [cppcc_committee, chairpersons], 次序: 10',
      '设在: [cppcc_committee, chairpersons], 次序: 10',
    )
    expect(all.map(({ message, remedy }) => message + remedy).join()).toContain('是否指“设于”')
  })

  it('names a reference to nothing and the nearest known key', async () => {
    const [fault] = await faultsAfter('方法.yaml', '会议: [biweekly]', '会议: [biweekli]')
    expect(fault).toMatchObject({
      file: '方法.yaml',
      message: '引用了不存在的“biweekli”',
      remedy: '是否指“biweekly”？',
    })
  })

  it('does not pass without a basis', async () => {
    const faults = await faultsAfter(
      '履职成果.yaml',
      '依据: [{ 文件: 政协全国委员会提案工作条例, 可信: 公开文本 }]',
      '依据: []',
    )
    expect(faults.map(({ message }) => message)).toContain('每条规则都要写明依据')
  })

  it('tells which example does not come out, with both values', async () => {
    const faults = await faultsAfter(
      '考核/委员双考.yaml',
      "应得: { 总分: '60', 等次: 称职",
      "应得: { 总分: '61', 等次: 称职",
    )
    expect(faults).toMatchObject([
      { file: '考核/委员双考.yaml', message: '示例“普通委员，全勤、两次活动、一件第一提案”的“总分”应得 61，算得 60' },
    ])
  })

  it.each([
    ['编号: study\n', '编号: plenary\n', '编号“plenary”重复'],
    ["不低于: '60' }", "不低于: '90' }", '等次应从高到低排列，界线逐级降低'],
    ['等次不高于: 基本称职 }', '等次不高于: 基本合格 }', '没有“基本合格”这个等次'],
    [
      '并且: [{ 名称: 有提案立案或信息采用, 台账: [proposal_accepted,',
      '并且: [{ 名称: 有提案, 台账: [proposal_acepted,',
      '没有“proposal_acepted”这个台账类别',
    ],
    ['各项: { plenary:', '各项: { plenery:', '没有“plenery”这个评分项'],
    ["得分: '5', 从第: 2", '从第: 2', '“每次”要写明怎样得分'],
  ])('of an assessment scheme: %s made %s', async (from, to, message) => {
    const faults = await faultsAfter('考核/委员双考.yaml', from, to)
    expect(faults.map((fault) => fault.message)).toContain(message)
  })

  it('may not score the use of an app or leaders’ instructions without a legal basis (F2–F5, F14)', async () => {
    const cloud = await faultsAfter('考核/委员双考.yaml', '项: 学习培训', '项: 政协云使用')
    expect(cloud[0]?.message).toContain('政协云')
    const instruction = await faultsAfter('考核/委员双考.yaml', '项: 社情民意信息采用', '项: 领导批示')
    expect(instruction[0]?.message).toContain('批示')
  })

  it('may not take an indicator from a source that does not exist (F1–F5)', async () => {
    const faults = await faultsAfter('指标.yaml', '来源: { 委员数: true }', '来源: { 登录次数: true }')
    expect(faults.length).toBeGreaterThan(0)
    expect(faults[0]).toMatchObject({ file: '指标.yaml' })
  })

  it('may not put into the ledger what nobody recorded as a duty (F3–F5)', async () => {
    const [fault] = await faultsAfter('台账.yaml', '事件: 纪要审定', '事件: 登录')
    expect(fault).toMatchObject({ file: '台账.yaml', message: '不认识的取值“登录”' })
  })

  it('may not ask for a picture with a result (F7)', async () => {
    const faults = await faultsAfter('履职成果.yaml', '类型: 选项', '类型: 图片')
    expect(faults.map(({ message }) => message)).toContain('不认识的取值“图片”')
  })

  it('may not demand a picture, or what is known already, under another name (F7, F8)', async () => {
    const picture = await faultsAfter('履职成果.yaml', '键: form, 名称: 形式', '键: form, 名称: 现场照片')
    expect(picture.map(({ message }) => message)).toEqual(['必填“现场照片”（护栏 F7）：不得强制要求照片、视频、截图'])
    const known = await faultsAfter('履职成果.yaml', '键: number, 名称: 提案号', '键: number, 名称: 手机号')
    expect(known.map(({ message }) => message)).toEqual(['“手机号”系统已有（护栏 F8）：同一数据不得重复填报'])
  })

  it('must say what is not required, and by when a complaint is answered (F10, F11)', async () => {
    const silent = await faultsAfter('减负.yaml', '  不要求事项:', '  不要求:')
    expect(silent.map(({ message }) => message)).toContain('缺少这一项')
    const [endless] = await faultsAfter('减负.yaml', '答复期限工作日: 10', '答复期限工作日: 0')
    expect(endless).toMatchObject({ file: '减负.yaml', path: '减负投诉与建议.答复期限工作日' })
  })

  it('has proposals with every time limit they need, and seals that somebody holds', async () => {
    const [timeless] = await faultsAfter('办理期限.yaml', '键: proposal_reply', '键: proposal_answer')
    expect(timeless).toMatchObject({ file: '提案.yaml', message: '提案需要期限“proposal_reply”' })
    const [unsealed] = await faultsAfter('提案.yaml', ', 用印职务: [sector_convenor]', '')
    expect(unsealed?.message).toBe('以组织名义提出的，要写明由哪个职务用印')
    const twice = await faultsAfter('提案.yaml', '键: B, 名称: 正在解决', '键: A, 名称: 正在解决')
    expect(twice.map(({ message }) => message)).toContain('键不能重复')
  })

  it('may not end a holiday before it begins', async () => {
    const [fault] = await faultsAfter('工作日历.yaml', "至: '2026-02-23'", "至: '2026-02-13'")
    expect(fault).toMatchObject({ file: '工作日历.yaml', message: '“至”早于“从”' })
  })

  it('says where the YAML itself cannot be read', async () => {
    const faults = await faultsAfter('台账.yaml', '入账规则:', '入账规则: [')
    expect(faults[0]).toMatchObject({ file: '台账.yaml' })
  })
})
