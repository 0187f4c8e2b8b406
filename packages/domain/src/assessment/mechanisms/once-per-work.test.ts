import { expect, test } from 'vitest'
import { ColumnBuilder } from '../columns/column-builder.ts'
import { evaluate } from '../evaluate.ts'
import { findNode } from '../find-node.ts'
import { compile } from '../plan/compile.ts'
import type { OncePerWorkNode, SchemeNode } from '../scheme-node.ts'
import { each, factsOf, only, period, schemeOf, subjectOf } from '../scheme-builders.ts'
import { totals } from '../totals.ts'

const once = (id: string, prefer: OncePerWorkNode['prefer'], children: SchemeNode[]): SchemeNode => ({
  id,
  title: id,
  mechanism: 'once_per_work',
  attribute: 'work',
  prefer,
  children,
})
const ratio = (counted: string, of: string): SchemeNode => ({
  id: 'ratio',
  title: 'ratio',
  mechanism: 'quantity',
  quantity: { take: 'ratio', counted: only(counted), of: only(of) },
  to: { asIs: true },
})
const valueOf = (tree: SchemeNode, facts: ReturnType<typeof factsOf>, id: string) =>
  findNode(evaluate(schemeOf(tree), subjectOf(facts)).root, id)?.value

test('an item without a value claims no work for itself', () => {
  const tree = once('total', 'first_item', [ratio('proposal', 'due'), each('later', only('proposal'), '5')])
  expect(valueOf(tree, factsOf('proposal', { work: '甲' }), 'later')).toBe('5')
  const due = [...factsOf('proposal', { work: '甲' }), ...factsOf('due')]
  expect(valueOf(tree, due, 'later')).toBeNull()
})

test('what a share leaves out of its denominator claims no work', () => {
  const shared: SchemeNode = {
    ...ratio('proposal', 'due'),
    mechanism: 'quantity',
    quantity: { take: 'ratio', counted: only('proposal'), of: only(['due', 'opinion']), exempt: only('opinion') },
    to: { asIs: true },
  }
  const tree = once('total', 'first_item', [shared, each('later', only('opinion'), '5')])
  expect(valueOf(tree, [...factsOf('due'), ...factsOf('opinion', { work: '甲' })], 'later')).toBe('5')
})

test('what a trial gives an item below is not claimed in an item around it', () => {
  const tried = once('tried', 'highest', [each('nothing', only('proposal'), '0'), each('less', only('proposal'), '-1')])
  const tree = once('total', 'first_item', [tried, each('later', only('proposal'), '5')])
  expect(valueOf(tree, factsOf('proposal', { work: '甲' }), 'later')).toBe('5')
})

test('a work is not given to an item that takes no fact of it, however much that item gives', () => {
  const constant: SchemeNode = { id: 'constant', title: 'constant', mechanism: 'constant', points: '50' }
  const tree = once('total', 'highest', [constant, each('proposals', only('proposal'), '5')])
  expect(valueOf(tree, factsOf('proposal', { work: '甲' }), 'total')).toBe('55')
})

test('nothing of one person stays for the next, where one once-only item stands in another', () => {
  const inner = once('inner', 'first_item', [each('a', only('proposal'), '3'), each('b', only('opinion'), '4')])
  const tree = once('total', 'highest', [inner, each('c', only('opinion'), '1')])
  const people = [factsOf('proposal', { work: '甲' }), factsOf('opinion', { work: '甲' })].map((facts) =>
    subjectOf(facts),
  )
  const builder = new ColumnBuilder({ period })
  for (const one of people) builder.add(one)
  const { total } = totals(compile(schemeOf(tree), period), builder.build())
  expect([...total]).toEqual([3_000_000, 4_000_000])
})

test('a trial knows nothing of the trials in other items', () => {
  const place: SchemeNode = {
    id: 'place',
    title: 'place',
    mechanism: 'rank',
    of: 'reports',
    ties: 'best',
    places: [{ upTo: 1, points: '9' }],
  }
  const others: SchemeNode = {
    id: 'others',
    title: 'others',
    mechanism: 'sum',
    children: [each('proposals', only('proposal'), '1'), place],
  }
  const tree = once('total', 'highest', [each('reports', only('opinion'), '5'), others])
  const facts = [...factsOf('opinion', { work: '甲' }), ...factsOf('proposal', { work: '甲' })]
  const { root } = evaluate(schemeOf(tree), subjectOf(facts), { reports: ['5'] })
  expect(findNode(root, 'reports')?.value).toBe('5')
})
