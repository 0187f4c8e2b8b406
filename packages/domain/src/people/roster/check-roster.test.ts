import { describe, expect, it } from 'vitest'

import { checkRoster } from './check-roster.ts'
import { context } from './roster-samples.ts'
import type { RosterSheetKey } from './roster-sheet.ts'

/** Checks rows given as objects by Chinese title; the first data row is row 2. */
function check<K extends RosterSheetKey>(key: K, records: Record<string, string>[]) {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const rows = records.map((record, i) => ({ row: i + 2, cells: header.map((title) => record[title] ?? '') }))
  return checkRoster(key, { header, rows }, context)
}

function faultsOf(key: RosterSheetKey, records: Record<string, string>[]): string[] {
  return check(key, records).rows.flatMap(({ row, faults }) =>
    faults.map(({ column, code, hint }) => [row, column, code, hint ?? ''].join(' ').trim()),
  )
}

const wang = { 姓名: '王芳', 手机号码: '13800138000', 出生年月: '1975.08', 界别: '教育' }

describe('a row of members', () => {
  it('becomes typed values, however it was typed', () => {
    const { columns, rows } = check('members', [
      {
        '*姓　名': '王　芳',
        性别: '女',
        出生年月: '1975年8月',
        民族: '汉',
        政治面貌: '党员',
        入党时间: '1998.07',
        工作单位及职务: '某市一中\n副校长',
        联系电话: '138 0013 8000',
        '所属界别（必填）': '教育界',
        专委会: '提案委',
        履职党支部: '',
        任委员日期: '46086',
        排序号: '120',
        备注: '不认识的列',
      },
    ])
    expect(columns.unknown).toEqual(['备注'])
    expect(rows[0]).toMatchObject({ row: 2, faults: [], personId: null })
    expect(rows[0]?.values).toEqual({
      name: '王芳',
      sex: 'female',
      birthMonth: '1975-08',
      ethnicity: '汉族',
      affiliation: 'cpc',
      partyJoinedOn: '1998-07-01',
      education: null,
      employer: null,
      employerPost: '某市一中 副校长',
      phone: '13800138000',
      sectorId: 'u1',
      committeeId: 'u3',
      functionalBranchId: null,
      from: '2026-03-05',
      mark: null,
      rankNo: 120,
    })
  })

  it('names every fault of the row by its column', () => {
    expect(
      faultsOf('members', [
        {
          姓名: '',
          性别: '人',
          出生年月: '1965.1',
          政治面貌: '民主同盟',
          加入党派时间: '2026/2/30',
          手机号码: '7123456',
          界别: '医卫',
          排序号: '一',
        },
      ]),
    ).toEqual([
      '2 name required',
      '2 sex not_in_list',
      '2 birthMonth ambiguous_date',
      '2 affiliation not_in_list 民盟',
      '2 partyJoinedOn impossible_date',
      '2 phone needs_area_code',
      '2 sectorId unknown_unit 医药卫生',
      '2 rankNo unreadable_number',
    ])
  })

  it('does not read on without the required columns', () => {
    const { columns, rows } = check('members', [{ 姓名: '王芳', 手机号码: '13800138000' }])
    expect(columns.missing).toEqual(['sectorId'])
    expect(rows).toEqual([])
  })

  it('finds what cannot fit together', () => {
    expect(faultsOf('members', [{ ...wang, 出生年月: '2015-01' }])).toEqual(['2 birthMonth implausible_birth'])
    expect(faultsOf('members', [{ ...wang, 政治面貌: '中共党员', 加入党派时间: '1990-01' }])).toEqual([
      '2 partyJoinedOn joined_too_young',
    ])
    expect(faultsOf('members', [{ ...wang, 政治面貌: '群众', 加入党派时间: '2001-01' }])).toEqual([
      '2 partyJoinedOn joined_without_party',
    ])
    expect(faultsOf('members', [{ ...wang, 政治面貌: '民盟', 履职党支部: '提案委员会履职党支部' }])).toEqual([
      '2 functionalBranchId not_cpc',
    ])
  })
})

describe('who is who', () => {
  it('sees one person entered twice, by phone or by month of birth', () => {
    expect(faultsOf('members', [wang, { ...wang, 出生年月: '' }])).toEqual(['3 name duplicate_row 2'])
    expect(faultsOf('members', [wang, { ...wang, 手机号码: '13800138001' }])).toEqual(['3 name duplicate_row 2'])
  })

  it('allows two people of one name if a mark tells them apart', () => {
    const other = { ...wang, 手机号码: '13800138001', 出生年月: '1980-01' }
    expect(faultsOf('members', [wang, other])).toEqual(['3 mark namesake_without_mark 第2行的“王芳”'])
    expect(faultsOf('members', [wang, { ...other, 区分标记: '一中' }])).toEqual([])
  })

  it('asks where nothing can be compared', () => {
    expect(faultsOf('members', [wang, { 姓名: '王芳', 界别: '教育' }])).toEqual(['3 name possible_duplicate 2'])
  })

  it('lets a phone number belong to one person only', () => {
    expect(faultsOf('members', [wang, { ...wang, 姓名: '王强' }])).toEqual(['3 phone phone_twice 2'])
    expect(faultsOf('members', [{ ...wang, 手机号码: '13900139000' }])).toEqual(['2 phone phone_of_other 李建国'])
  })

  it('finds the person in the register, also after a change of number', () => {
    const { rows } = check('members', [
      { 姓名: '李建国', 手机号码: '13900139009', 出生年月: '1965-08', 界别: '教育' },
      { 姓名: '张伟', 手机号码: '13700137002', 出生年月: '', 界别: '教育' },
      wang,
    ])
    expect(rows.map(({ personId }) => personId)).toEqual(['p1', 'p3', null])
  })

  it('asks which of two namesakes in the register is meant', () => {
    expect(faultsOf('cadres', [{ 姓名: '张伟' }])).toEqual(['2 name which_namesake 2'])
    expect(faultsOf('cadres', [{ 姓名: '张伟', 区分标记: '教育局' }])).toEqual([])
    expect(
      faultsOf('cadres', [{ 姓名: '张伟', 手机号码: '13700137009', 出生年月: '1990-01', 区分标记: '办公室' }]),
    ).toEqual([])
    expect(faultsOf('cadres', [{ 姓名: '李建国', 手机号码: '13700137009', 出生年月: '1990-01' }])).toEqual([
      '2 mark namesake_without_mark 名册中的“李建国”',
    ])
  })
})

describe('posts', () => {
  const post = { 姓名: '李建国', 所在组织: '提案委', 职务: '专委会主任', 任职日期: '2021.12' }

  it('find their holder in the register', () => {
    const { rows } = check('posts', [post])
    expect(rows[0]).toMatchObject({
      faults: [],
      personId: 'p1',
      values: { unitId: 'u3', kind: 'committee_head', from: '2021-12-01', until: null },
    })
  })

  it('are refused for unknown people, wrong units and impossible days', () => {
    expect(faultsOf('posts', [{ ...post, 姓名: '李建设' }])).toEqual(['2 name unknown_person 李建国'])
    expect(faultsOf('posts', [{ ...post, 姓名: '张伟' }])).toEqual(['2 name which_namesake 2'])
    expect(faultsOf('posts', [{ ...post, 手机号码: '13700137009' }])).toEqual(['2 phone phone_differs'])
    expect(faultsOf('posts', [{ ...post, 职务: '支部书记' }])).toEqual(['2 kind wrong_unit_for_post 机关党支部'])
    expect(faultsOf('posts', [{ ...post, 任职日期: '1960-01' }])).toEqual(['2 from before_birth 1965-08'])
    expect(faultsOf('posts', [{ ...post, 免职日期: '2021-06' }])).toEqual(['2 until ends_before_it_begins'])
  })

  it('may be held again later, but not twice at once', () => {
    expect(
      faultsOf('posts', [
        { ...post, 免职日期: '2024-01' },
        { ...post, 任职日期: '2025-01' },
      ]),
    ).toEqual([])
    expect(faultsOf('posts', [post, { ...post, 任职日期: '2025-01' }])).toEqual(['3 from post_twice 2'])
  })
})

describe('units', () => {
  it('of a sheet have different names', () => {
    expect(
      faultsOf('sectors', [
        { 名称: '教育', 成立日期: '2021-12' },
        { 界别名称: '', 名称: '教育', 成立日期: '2021-12' },
      ]),
    ).toEqual(['3 name unit_twice 2'])
  })

  it('of the Party stand under a fitting one, in the register or in the sheet', () => {
    const group = { 名称: '市政协党组', 组织类别: '政协党组', 成立日期: '2021-12' }
    const committee = { 名称: '机关党委', 组织类别: '机关党委', 上级组织: '市政协党组', 成立日期: '2021-12' }
    const branch = { 名称: '第二党支部', 组织类别: '机关党支部', 上级组织: '机关党委', 成立日期: '2021-12' }
    expect(faultsOf('party_organisations', [branch, committee, group])).toEqual([])
    expect(faultsOf('party_organisations', [branch])).toEqual(['2 parent parent_unknown'])
    expect(faultsOf('party_organisations', [group, { ...branch, 上级组织: '市政协党组' }])).toEqual([
      '3 parent parent_of_wrong_kind 机关党委',
    ])
    expect(faultsOf('party_organisations', [{ ...branch, 上级组织: '' }])).toEqual(['2 parent required'])
    expect(faultsOf('party_organisations', [{ ...committee, 上级组织: '机关党委' }])).toContain(
      '2 parent parent_of_wrong_kind 政协党组',
    )
    expect(faultsOf('party_organisations', [{ ...group, 组织类别: '专门委员会' }])).toEqual(['2 kind not_in_list'])
  })
})
