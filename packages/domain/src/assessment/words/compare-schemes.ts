import type { Scheme } from '../scheme.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import { childrenOf, ownRule } from './node-children.ts'
import type { Naming } from './naming.ts'
import { schemeRows, type SchemeRow } from './scheme-rows.ts'

export type ComparedField = 'title' | 'points' | 'cap' | 'floor' | 'condition' | 'basis' | 'place' | 'rule'

export interface FieldChange {
  field: ComparedField
  before: Words | null
  after: Words | null
}

export interface ItemChange {
  id: string
  title: string
  change: 'added' | 'removed' | 'changed'
  fields: FieldChange[]
}

/**
 * What differs between two versions of a scheme, item by item, in the order of the later one; removed items last.
 * A difference that the words of the table do not show is told as `rule`.
 */
export function compareSchemes(before: Scheme, after: Scheme, naming: Naming): ItemChange[] {
  const old = itemsOf(before, naming)
  const now = itemsOf(after, naming)
  const kept = [...now.values()].flatMap((item): ItemChange[] => {
    const was = old.get(item.row.id)
    const { id, title } = item.row
    if (!was) return [{ id, title, change: 'added', fields: fieldsOf(null, item.row) }]
    const fields = changesOf(was, item)
    return fields.length > 0 ? [{ id, title, change: 'changed', fields }] : []
  })
  const gone = [...old.values()]
    .filter(({ row }) => !now.has(row.id))
    .map(({ row }): ItemChange => ({ id: row.id, title: row.title, change: 'removed', fields: fieldsOf(row, null) }))
  return [...kept, ...gone]
}

interface Item {
  row: SchemeRow
  parent: string
  rule: string
}

function itemsOf(scheme: Scheme, naming: Naming): Map<string, Item> {
  const rows = new Map(schemeRows(scheme, naming).map((row) => [row.id, row]))
  const items = new Map<string, Item>()
  const walk = (node: SchemeNode, parent: string) => {
    const row = rows.get(node.id)
    if (row) items.set(node.id, { row, parent, rule: JSON.stringify(ownRule(node)) })
    for (const child of childrenOf(node)) walk(child, node.title)
  }
  walk(scheme.root, '')
  return items
}

function changesOf(was: Item, now: Item): FieldChange[] {
  const fields = fieldsOf(was.row, now.row).filter(({ before, after }) => before?.zh !== after?.zh)
  if (was.parent !== now.parent) fields.push({ field: 'place', before: same(was.parent), after: same(now.parent) })
  if (fields.length === 0 && was.rule !== now.rule) fields.push({ field: 'rule', before: null, after: null })
  return fields
}

const compared = ['title', 'points', 'cap', 'floor', 'condition', 'basis'] as const

function fieldsOf(before: SchemeRow | null, after: SchemeRow | null): FieldChange[] {
  return compared
    .map((field) => ({ field, before: wordsOf(before, field), after: wordsOf(after, field) }))
    .filter(({ before: was, after: now }) => was !== null || now !== null)
}

function wordsOf(row: SchemeRow | null, field: (typeof compared)[number]): Words | null {
  const value = row?.[field] ?? null
  if (value === null || typeof value === 'string') return value === null ? null : same(value)
  return value.zh === '' ? null : value
}

function same(text: string): Words {
  return { zh: text, en: text }
}
