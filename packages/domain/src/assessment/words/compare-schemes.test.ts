import { describe, expect, test } from 'vitest'
import type { Quota } from '../outcome.ts'
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
  const placed = (position: string): EachNode => ({
    ...proposal,
    times: [{ position, shares: ['1'], others: '0' }],
  })
  const shown: EachNode = { ...proposal, rounding: { places: 0, mode: 'down' } }
  expect(compareSchemes(scheme(proposal), scheme(shown), naming)).toMatchObject([
    { fields: [{ field: 'condition', after: { zh: 'proposal（accepted为true）；舍去到0位小数' } }] },
  ])
  expect(compareSchemes(scheme(placed('place')), scheme(placed('signature')), naming)).toEqual([
    {
      id: 'proposal',
      part: 'item',
      title: plainly('提案'),
      change: 'changed',
      fields: [{ field: 'rule', before: null, after: null }],
    },
  ])
  expect(compareSchemes(scheme(proposal), scheme(proposal), naming)).toEqual([])
})

const order: Quota['order'] = { nodes: [], ties: 'meeting' }
const whole: Scheme = {
  ...scheme(proposal),
  capGroups: [{ id: 'extra', title: '附加分', cap: '10' }],
  gates: [{ title: '出席全会', holding: ['chair'] }],
  grades: [{ name: '优秀', atLeast: '85' }, { name: '称职' }],
  quotas: [{ grade: '优秀', share: '0.4', of: 'assessed', rounding: 'down', order }],
  vetoes: [{ title: '违纪', when: { title: '受处分', holding: ['a'] }, gradeAtMost: '称职' }],
  consequences: [
    {
      title: '连续不称职',
      when: { title: '两年', history: { result: { grades: ['不称职'] }, consecutive: 2 } },
      action: '劝辞',
      level: 'resign',
    },
  ],
  verification: [{ kinds: ['proposal'], enteredBy: ['clerk'], verifiedBy: ['office'] }],
}

describe('beside the items', () => {
  const cases: Array<[string, Partial<Scheme>, string, string]> = [
    ['grade:优秀', { grades: [{ name: '优秀', atLeast: '90' }, { name: '称职' }] }, '85分起', '90分起'],
    [
      'quota:优秀',
      { quotas: [{ grade: '优秀', share: '0.3', of: 'assessed', rounding: 'down', order }] },
      '参评人数的0.4；舍去小数；依次比总分；并列的由会议决定',
      '参评人数的0.3；舍去小数；依次比总分；并列的由会议决定',
    ],
    [
      'veto:违纪',
      { vetoes: [{ title: '违纪', when: { title: '受处分', holding: ['b'] }, gradeAtMost: '称职' }] },
      '受处分：任a的，最高称职',
      '受处分：任b的，最高称职',
    ],
    [
      'gate:出席全会',
      { gates: [{ title: '出席全会', holding: ['chair'], decide: 'at_end' }] },
      '任chair',
      '期末任chair',
    ],
    ['cap_group:附加分', { capGroups: [{ id: 'extra', title: '附加分', cap: '12' }] }, '10', '12'],
    ['setting:rounding', { rounding: { places: 2, mode: 'down' } }, '四舍五入到1位小数', '舍去到2位小数'],
    ['setting:partYear', { partYear: 'exempt' }, '与全期相同', '只计分，不评等次'],
    [
      'verification:proposal',
      { verification: [{ kinds: ['proposal'], enteredBy: ['clerk'], verifiedBy: ['study'] }] },
      'clerk填报，office核实',
      'clerk填报，study核实',
    ],
  ]

  test.each(cases)('a change of %s is told with both wordings, and nothing else', (id, part, before, after) => {
    expect(compareSchemes(whole, { ...whole, ...part }, naming)).toMatchObject([
      { id, change: 'changed', fields: [{ field: 'words', before: { zh: before }, after: { zh: after } }] },
    ])
  })

  test('a consequence says which results it looks at', () => {
    const when = { title: '两年', history: { result: { below: '60' }, within: { periods: 3, atLeast: 2 } } }
    const [first] = whole.consequences
    const changed = { ...whole, consequences: [{ ...first, when }] } as Scheme
    expect(compareSchemes(whole, changed, naming)).toMatchObject([
      {
        part: 'consequence',
        fields: [
          {
            before: { zh: '两年：历次结果连续2期为不称职的，劝辞（请辞）' },
            after: { zh: '两年：历次结果近3期内2次为低于60分的，劝辞（请辞）' },
          },
        ],
      },
    ])
  })

  test('what is gone or new is told, two of one name apart', () => {
    const twice = { ...whole, gates: [...whole.gates, { title: '出席全会', holding: ['deputy'] }] }
    expect(compareSchemes(whole, twice, naming)).toMatchObject([{ id: 'gate:出席全会#2', change: 'added' }])
    expect(compareSchemes(twice, whole, naming)).toMatchObject([{ id: 'gate:出席全会#2', change: 'removed' }])
    expect(compareSchemes(whole, { ...whole, grades: whole.grades.toReversed() }, naming)).toMatchObject([
      { id: 'setting:order', fields: [{ before: { zh: '优秀、称职' }, after: { zh: '称职、优秀' } }] },
    ])
  })
})

test('another order of the same items is told where it may matter: at the item above', () => {
  const opinion: EachNode = { ...proposal, id: 'opinion', title: '信息' }
  expect(compareSchemes(scheme(proposal, opinion), scheme(opinion, proposal), naming)).toMatchObject([
    { id: 'total', fields: [{ field: 'order', before: { zh: '提案、信息' }, after: { zh: '信息、提案' } }] },
  ])
})

test('parts are joined in each language with its own mark', () => {
  expect(listed([plainly('a'), plainly('b')])).toEqual({ zh: 'a、b', en: 'a, b' })
})
