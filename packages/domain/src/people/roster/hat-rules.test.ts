import { expect, it } from 'vitest'
import { checkRoster } from './check-roster.ts'
import { context } from './roster-samples.ts'

const known = ['李建国', '13900139000', '1965-08', '中共党员']
const faultsOf = (key: 'members' | 'cadres', header: string[], cells: string[]) =>
  checkRoster(
    key,
    { header: ['姓名', '联系电话', '出生年月', '政治面貌', ...header], rows: [{ row: 2, cells }] },
    context,
  ).rows[0]?.faults.map(({ column, code, hint }) => [column, code, hint])

it('takes a row that says of somebody’s hats what the register says', () => {
  expect(faultsOf('members', ['所属界别', '专委会'], [...known, '教育', '提案委员会'])).toEqual([])
})

it('refuses a second sector and a second home committee', () => {
  expect(faultsOf('members', ['所属界别', '专委会'], [...known, '医药卫生', '经济委员会'])).toEqual([
    ['sectorId', 'sits_elsewhere', '教育'],
    ['committeeId', 'belongs_elsewhere', '提案委员会'],
  ])
})

it('refuses a second branch, of which the rule pack lets somebody have one', () => {
  expect(faultsOf('cadres', ['党支部'], [...known, '机关第二党支部'])).toEqual([
    ['branchId', 'belongs_elsewhere', '机关第一党支部'],
  ])
  expect(faultsOf('cadres', ['党支部'], [...known, '机关第一党支部'])).toEqual([])
})
