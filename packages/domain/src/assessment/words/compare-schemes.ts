import type { Scheme } from '../scheme.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { childrenOf, ownRule } from './node-children.ts'
import type { Naming } from './naming.ts'
import { schemeClauses, type SchemeClause, type SchemePart } from './scheme-clauses.ts'
import { schemeRows, type SchemeRow } from './scheme-rows.ts'

export type ComparedField =
  | 'title'
  | 'points'
  | 'cap'
  | 'floor'
  | 'condition'
  | 'basis'
  | 'place'
  | 'order'
  | 'words'
  | 'rule'

export interface FieldChange {
  field: ComparedField
  before: Words | null
  after: Words | null
}

/** An item, a grade, a quota, a requirement … that two versions do not share. */
export interface SchemeChange {
  /** Of the item; of everything else its part and name. */
  id: string
  part: 'item' | SchemePart
  title: Words
  change: 'added' | 'removed' | 'changed'
  fields: FieldChange[]
}

/**
 * What differs between two versions of a scheme: items first, then grades, quotas, requirements, vetoes, consequences
 * and what holds for the whole; each in the order of the later version, removed ones last. A difference that no words
 * show is told as `rule`, without words.
 */
export function compareSchemes(before: Scheme, after: Scheme, naming: Naming): SchemeChange[] {
  const [oldItems, items] = [itemsOf(before, naming), itemsOf(after, naming)]
  const [oldClauses, clauses] = [clausesOf(before, naming), clausesOf(after, naming)]
  const common = (id: string) => oldItems.has(id) && items.has(id)
  return [
    ...changes(oldItems, items, (was, now) => [...changesOf(was.line, now.line), ...moved(was, now, common)]),
    ...changes(oldClauses, clauses, (was, now) => changesOf(was.line, now.line)),
  ]
}

/** What is compared of anything: fields in words, and a text of all that it says. */
interface Line {
  part: SchemeChange['part']
  title: Words
  fields: Partial<Record<ComparedField, Words>>
  rule: string
}

interface Item {
  line: Line
  parent: string
  children: ReadonlyArray<{ id: string; title: string }>
}

function itemsOf(scheme: Scheme, naming: Naming): Map<string, Item> {
  const rows = new Map(schemeRows(scheme, naming).map((row) => [row.id, row]))
  const items = new Map<string, Item>()
  const walk = (node: SchemeNode, parent: string) => {
    const row = rows.get(node.id)
    const children = childrenOf(node)
    if (row) items.set(node.id, { line: lineOf(row, JSON.stringify(ownRule(node))), parent, children })
    for (const child of children) walk(child, node.title)
  }
  walk(scheme.root, '')
  return items
}

function lineOf(row: SchemeRow, rule: string): Line {
  const { title, points, cap, floor, condition, basis } = row
  const fields = { title: same(title), points, cap: same(cap), floor: same(floor), condition, basis: same(basis) }
  return { part: 'item', title: same(title), fields, rule }
}

function clausesOf(scheme: Scheme, naming: Naming): Map<string, { line: Line }> {
  return new Map(schemeClauses(scheme, naming).map((clause) => [clause.id, { line: clauseLine(clause) }]))
}

function clauseLine({ part, title, words, basis, rule }: SchemeClause): Line {
  return { part, title, fields: { words, basis: same(basis) }, rule }
}

function changes<T extends { line: Line }>(
  old: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
  differences: (was: T, now: T) => FieldChange[],
): SchemeChange[] {
  const kept = [...now].flatMap(([id, one]): SchemeChange[] => {
    const was = old.get(id)
    const { part, title } = one.line
    if (!was) return [{ id, part, title, change: 'added', fields: fieldsOf(null, one.line) }]
    const fields = differences(was, one)
    return fields.length > 0 ? [{ id, part, title, change: 'changed', fields }] : []
  })
  const gone = [...old].filter(([id]) => !now.has(id))
  return [
    ...kept,
    ...gone.map(([id, { line }]): SchemeChange => {
      const { part, title } = line
      return { id, part, title, change: 'removed', fields: fieldsOf(line, null) }
    }),
  ]
}

function changesOf(was: Line, now: Line): FieldChange[] {
  const fields = fieldsOf(was, now).filter(({ before, after }) => before?.zh !== after?.zh)
  if (fields.length === 0 && was.rule !== now.rule) fields.push({ field: 'rule', before: null, after: null })
  return fields
}

/** Another item above it, or another order of the items that both versions have below it. */
function moved(was: Item, now: Item, common: (id: string) => boolean): FieldChange[] {
  const fields: FieldChange[] = []
  if (was.parent !== now.parent) fields.push({ field: 'place', before: same(was.parent), after: same(now.parent) })
  const [old, other] = [was, now].map(({ children }) => children.filter(({ id }) => common(id)))
  const ids = new Set(other?.map(({ id }) => id))
  const stayed = old?.filter(({ id }) => ids.has(id)) ?? []
  const order = other?.filter(({ id }) => stayed.some((one) => one.id === id)) ?? []
  if (order.some(({ id }, at) => stayed[at]?.id !== id))
    fields.push({ field: 'order', before: titles(stayed), after: titles(order) })
  return fields
}

function titles(nodes: ReadonlyArray<{ title: string }>): Words {
  const names = nodes.map(({ title }) => title)
  return { zh: names.join('、'), en: names.join(', ') }
}

const compared = ['title', 'points', 'cap', 'floor', 'condition', 'words', 'basis'] as const

function fieldsOf(before: Line | null, after: Line | null): FieldChange[] {
  return compared
    .map((field) => ({ field, before: wordsOf(before, field), after: wordsOf(after, field) }))
    .filter(({ before: was, after: now }) => was !== null || now !== null)
}

function wordsOf(line: Line | null, field: ComparedField): Words | null {
  const words = line?.fields[field]
  return words && words.zh !== '' ? words : null
}

function same(text: string | null): Words {
  return { zh: text ?? '', en: text ?? '' }
}
