import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'

const changde = path.resolve(import.meta.dirname, '../../../rules/changde-1234')
const copies: string[] = []
afterEach(async () => {
  for (const copy of copies.splice(0)) await rm(copy, { recursive: true })
})

async function faultsAfter(from: string, to: string) {
  const copy = await mkdtemp(path.join(tmpdir(), 'duties-'))
  copies.push(copy)
  await cp(changde, copy, { recursive: true })
  const file = path.join(copy, '规定动作.yaml')
  const text = await readFile(file, 'utf8')
  expect(text).toContain(from)
  await writeFile(file, text.replace(from, to))
  const result = await loadPack(copy)
  if (!('faults' in result)) throw new Error('The broken pack passed.')
  return { faults: result.faults, line: text.slice(0, text.indexOf(from)).split('\n').length }
}

describe('duties that ask the wrong people are refused, at their line and with the remedy', () => {
  it.each([
    [
      'a committee meeting of branches without a committee',
      '承担: { 组织: [party_branch], 具有形态: [with_committee] }',
      '承担: { 组织: [party_branch] }',
      '会误报缺项',
      '具有形态: [with_committee]',
    ],
    [
      'organisation life of functional branches',
      '键: organisational_life_meeting, 名称: 组织生活会, 英文: Organisational life meeting, 依据: [{ 文件: 中国共产党支部工作条例（试行）, 条款: 第十七条：每年至少召开1次，一般安排在第四季度, 可信: 公开文本 }], 承担: { 组织: [party_branch] }',
      '键: organisational_life_meeting, 名称: 组织生活会, 英文: Organisational life meeting, 依据: [{ 文件: 中国共产党支部工作条例（试行）, 条款: 第十七条：每年至少召开1次，一般安排在第四季度, 可信: 公开文本 }], 承担: { 组织: [party_branch, functional_branch] }',
      '不计入组织生活',
      '只写组织关系所在的支部',
    ],
    ['a shape that is none', '具有形态: [with_committee]', '具有形态: [with_committe]', '没有形态', '组织.yaml'],
    [
      'a waiver of the law',
      '程度: 法定, 算完成: [{ 会议: [plenary] }]',
      '程度: 法定, 算完成: [{ 会议: [plenary] }], 可免: [秘书长]',
      '法定的规定动作不能免',
      '删去',
    ],
    ['a recurrence that is none', 'FREQ=WEEKLY;INTERVAL=2', '双周', 'RFC 5545', 'FREQ=WEEKLY;INTERVAL=2'],
    [
      'a meeting that they cannot convene',
      '算完成: [{ 会议: [theory_study] }]',
      '算完成: [{ 会议: [plenary] }]',
      '永远完不成',
      '召集',
    ],
    [
      'a meeting that does not exist',
      '算完成: [{ 会议: [theory_study] }]',
      '算完成: [{ 会议: [theory_stud] }]',
      '引用了不存在的',
      'theory_study',
    ],
    ['a warning longer than the term', '年: 3, 提前提醒月: 6', '年: 1, 提前提醒月: 18', '不短于任期', '12'],
    [
      'attendance of a unit',
      '承担: { 任职者: [office_party_group_secretary, office_party_group_member] }',
      '承担: { 组织: [party_branch] }',
      '到会的是人',
      '任职者',
    ],
  ])('%s', async (_, from, to, says, remedy) => {
    const { faults, line } = await faultsAfter(from, to)
    const fault = faults.find(({ message }) => message.includes(says))
    expect(faults.map(({ message }) => message).join()).toContain(says)
    expect(fault?.remedy).toContain(remedy)
    expect(fault?.line).toBe(line)
  })
})

describe('the pack of Changde', () => {
  it('holds every duty of organisation life, of the leading bodies and of their members, each with its basis', async () => {
    const result = await loadPack(changde)
    if (!('pack' in result)) throw new Error('The pack has faults.')
    const rules = result.pack.duties?.rules ?? []
    expect(rules.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'branch_general_meeting',
        'branch_committee_meeting',
        'party_cell_meeting',
        'party_lecture',
        'themed_party_day',
        'organisational_life_meeting',
        'democratic_appraisal',
        'talks_among_officers',
        'talks_officers_members',
        'talks_among_members',
        'dues',
        'learning_hours',
        'secretary_lecture',
        'party_group_meeting',
        'biweekly',
        'theory_study',
        'democratic_life_meeting',
        'dual_organisational_life',
        'leader_research_topic',
      ]),
    )
    expect(rules.filter(({ basis }) => basis.length === 0)).toEqual([])
    expect(result.pack.duties?.terms[0]).toMatchObject({ years: 3, warnMonths: 6 })
  })
})
