import type { SchemeSource } from '../scheme.ts'
import { type Found, objectsIn } from './found.ts'

/** An attribute as a scheme or an example looks at it. */
export interface Use {
  kinds: string[]
  attribute: string
  at: PropertyKey[]
  /** Whether it must be a number. */
  number?: boolean
  /** The values it is held against; `asKey` where they stand as keys of a table. */
  values?: Array<Found & { asKey?: boolean }>
}

type Fields = Record<string, unknown>

const bounds = ['不低于', '不高于', '高于', '低于'] as const

/** Every place at which a scheme looks at an attribute of facts. */
export function usesOf(scheme: SchemeSource): Use[] {
  const rules = { ...scheme, 示例: [], 取材: undefined, 填报与核实: [] }
  const filters = objectsIn(rules).filter(({ value }) => Array.isArray(value['台账'])) as Array<Found<Fields>>
  return [
    ...filters.flatMap((found) => ofFilter(found)),
    ...objectsIn(rules).flatMap((found) => ofRatio(found)),
    ...objectsIn(scheme.评分, ['评分']).flatMap((found) => ofWorks(found)),
    ...scheme.示例.flatMap(({ 台账 }, at) =>
      台账.flatMap((line, index) => ofExample(line, ['示例', at, '台账', index])),
    ),
  ]
}

function ofFilter({ value, at }: Found<Fields>): Use[] {
  const kinds = value['台账'] as string[]
  const groups = [
    { value: value['条件'], at: [...at, '条件'] },
    ...((value['或条件'] as unknown[] | undefined) ?? []).map((group, index) => ({
      value: group,
      at: [...at, '或条件', index],
    })),
  ]
  const own =
    typeof value['属性'] === 'string' ? [{ kinds, attribute: value['属性'], at: [...at, '属性'], number: true }] : []
  return [
    ...groups.flatMap((group) => ofConditions(kinds, group)),
    ...own,
    ...ofPoints(kinds, { value, at }),
    ...ofGrouping(kinds, { value: value['不同'], at: [...at, '不同'] }),
    ...ofCancellation(kinds, { value: value['除非'], at: [...at, '除非'] }),
  ]
}

function ofConditions(kinds: string[], { value, at }: Found): Use[] {
  return Object.entries((value ?? {}) as Record<string, Fields>).map(([attribute, test]) => ({
    kinds,
    attribute,
    at: [...at, attribute],
    number: bounds.some((word) => test[word] !== undefined),
    values: ['是', '不是'].flatMap((word) =>
      ((test[word] as unknown[] | undefined) ?? []).map((one, index) => ({
        value: one,
        at: [...at, attribute, word, index],
      })),
    ),
  }))
}

function ofPoints(kinds: string[], { value, at }: Found<Fields>): Use[] {
  const factors = (value['份额'] as Fields[] | undefined) ?? []
  const groups = value['同组最多'] as Fields | undefined
  return [
    ...ofTable(kinds, { value: value['分档'], at: [...at, '分档'] }, '分值'),
    ...['每单位', '分段'].flatMap((word) => ofNumber(kinds, { value: value[word], at: [...at, word] }, '属性')),
    ...ofGrouping(kinds, { value: groups?.['按'], at: [...at, '同组最多', '按'] }),
    ...factors.flatMap((factor, index) => ofFactor(kinds, { value: factor, at: [...at, '份额', index] })),
  ]
}

function ofFactor(kinds: string[], { value, at }: Found<Fields>): Use[] {
  const position = { value: value['按位次'], at: [...at, '按位次'] }
  return [
    ...ofTable(kinds, { value: value['按档'], at: [...at, '按档'] }, '系数'),
    ...ofNumber(kinds, { value, at }, '按份额'),
    ...ofNumber(kinds, { value, at }, '均分'),
    ...ofNumber(kinds, position, '属性'),
    ...ofNumber(kinds, position, '人数'),
  ]
}

function ofNumber(kinds: string[], { value, at }: Found, word: string): Use[] {
  const attribute = (value as Fields | undefined)?.[word]
  return typeof attribute === 'string' ? [{ kinds, attribute, at: [...at, word], number: true }] : []
}

function ofTable(kinds: string[], { value, at }: Found, word: string): Use[] {
  const table = value as Fields | undefined
  if (typeof table?.['属性'] !== 'string') return []
  const values = Object.keys((table[word] ?? {}) as object).map((one) => ({
    value: one,
    at: [...at, word, one],
    asKey: true,
  }))
  return [{ kinds, attribute: table['属性'], at: [...at, '属性'], values }]
}

function ofGrouping(kinds: string[], { value, at }: Found): Use[] {
  const attribute = (value as Fields | undefined)?.['属性']
  return typeof attribute === 'string' ? [{ kinds, attribute, at: [...at, '属性'] }] : []
}

/** 除非: both the facts that are left out and those that cancel them must have the attribute. */
function ofCancellation(kinds: string[], { value, at }: Found): Use[] {
  const { 台账, 相同 } = (value ?? {}) as Fields
  if (typeof 相同 !== 'string') return []
  const place = [...at, '相同']
  return [kinds, 台账 as string[]].map((side) => ({ kinds: side, attribute: 相同, at: place }))
}

function ofRatio({ value, at }: Found<Fields>): Use[] {
  const { 分子, 分母, 属性, 分母属性 } = value
  if (!分子 || !分母 || typeof 属性 !== 'string') return []
  const below =
    typeof 分母属性 === 'string' ? { attribute: 分母属性, word: '分母属性' } : { attribute: 属性, word: '属性' }
  return [
    { side: 分子, attribute: 属性, word: '属性' },
    { side: 分母, ...below },
  ].map(({ side, attribute, word }) => ({
    kinds: (side as { 台账: string[] }).台账,
    attribute,
    at: [...at, word],
    number: true,
  }))
}

function ofWorks({ value, at }: Found<Fields>): Use[] {
  const works = value['同一成果不重计'] as { 属性: string; 项目: unknown[] } | undefined
  if (!works) return []
  const kinds = objectsIn(works.项目).flatMap((inner) => inner.value['台账'] ?? []) as string[]
  return [{ kinds, attribute: works.属性, at: [...at, '同一成果不重计', '属性'] }]
}

function ofExample({ 类别, 属性 }: { 类别: string; 属性: Record<string, unknown> }, at: PropertyKey[]): Use[] {
  return Object.entries(属性).map(([attribute, value]) => ({
    kinds: [类别],
    attribute,
    at: [...at, '属性', attribute],
    values: [{ value, at: [...at, '属性', attribute] }],
  }))
}
