import { expect, test } from 'vitest'
import type { Scheme } from '../scheme.ts'
import type { EachNode } from '../scheme-node.ts'
import { compareSchemes } from './compare-schemes.ts'
import { listed, type Naming } from './naming.ts'
import { schemeRows } from './scheme-rows.ts'

const plainly = (key: string) => ({ zh: key, en: key })
const naming: Naming = {
  kind: plainly,
  post: plainly,
  attribute: plainly,
  value: (_attribute, value) => plainly(String(value)),
}

const proposal: EachNode = {
  id: 'proposal',
  title: '提案',
  mechanism: 'each',
  of: { kinds: ['proposal'], where: { accepted: { is: [true] } } },
  points: { fixed: '5' },
  cap: '20',
}

const scheme = (...children: EachNode[]): Scheme => ({
  id: 's',
  title: '办法',
  subject: 'member',
  period: 'duty_year',
  basis: [],
  openReadings: [],
  rounding: { places: 1, mode: 'half_up' },
  capGroups: [],
  root: { id: 'total', title: '总分', mechanism: 'sum', children },
  gates: [],
  grades: [],
  quotas: [],
  vetoes: [],
  consequences: [],
})

test('a scheme reads as a table: number, points, cap and condition in words', () => {
  expect(schemeRows(scheme(proposal), naming)).toMatchObject([
    { id: 'total', depth: 0, number: '', points: { zh: '下列各项之和' } },
    {
      id: 'proposal',
      depth: 1,
      number: '1',
      points: { zh: '每次5分' },
      cap: '20',
      condition: { zh: 'proposal（accepted为true）' },
    },
  ])
})

test('two versions differ item by item, with what was and what is', () => {
  const opinion: EachNode = { ...proposal, id: 'opinion', title: '信息' }
  const changes = compareSchemes(scheme(proposal), scheme({ ...proposal, cap: '15' }, opinion), naming)
  expect(changes).toMatchObject([
    { id: 'proposal', change: 'changed', fields: [{ field: 'cap', before: { zh: '20' }, after: { zh: '15' } }] },
    { id: 'opinion', change: 'added' },
  ])
  expect(compareSchemes(scheme(proposal, opinion), scheme(proposal), naming)).toMatchObject([
    { id: 'opinion', change: 'removed' },
  ])
})

test('a difference that no word of the table shows is still told', () => {
  const changed: EachNode = { ...proposal, rounding: { places: 0, mode: 'down' } }
  expect(compareSchemes(scheme(proposal), scheme(changed), naming)).toEqual([
    { id: 'proposal', title: '提案', change: 'changed', fields: [{ field: 'rule', before: null, after: null }] },
  ])
  expect(compareSchemes(scheme(proposal), scheme(proposal), naming)).toEqual([])
})

test('parts are joined in each language with its own mark', () => {
  expect(listed([plainly('a'), plainly('b')])).toEqual({ zh: 'a、b', en: 'a, b' })
})
