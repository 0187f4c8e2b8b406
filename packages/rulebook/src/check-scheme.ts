import type { Pack } from '@tongxin/domain/pack/pack'
import { faultAt } from './check-shape.ts'
import { didYouMean } from './did-you-mean.ts'
import type { PackFault } from './fault.ts'
import type { SchemeSource } from './sections/scheme.ts'
import type { SourceFile } from './source-file.ts'

interface Found {
  value: unknown
  at: PropertyKey[]
}

/**
 * Checks what the shape of a scheme cannot: that names refer to something, numbers are given once, grades fall, and
 * that no item lacks its points. A name that refers to nothing would otherwise count as “no data” in silence.
 */
export function checkScheme(source: SourceFile, value: SchemeSource, pack: Pack): PackFault[] {
  const facts = new Set(['attendance', ...pack.resultKinds.map(({ key }) => key)])
  const posts = new Set(pack.postKinds.map(({ key }) => key))
  const items = under(value.评分, '编号', ['评分'])
  const known = new Set(items.map(({ value: id }) => String(id)))
  const grades = new Set(value.等次.map(({ 名称 }) => 名称))
  const named = (found: Found[], among: Set<string>, what: string) => missing(source, found, among, what)
  return [
    ...named(lists(value, '台账'), facts, '台账类别'),
    ...named([...lists(value, '时任'), ...lists(value, '仅限')], posts, '职务'),
    ...named(under(value, '某项', []), known, '评分项'),
    ...named(under(value, '等次不高于', []), grades, '等次'),
    ...named(inExamples(value, '类别'), facts, '台账类别'),
    ...named(inExamples(value, '键'), posts, '职务'),
    ...named(expectedItems(value), known, '评分项'),
    ...givenTwice(source, items),
    ...notFalling(source, value),
    ...withoutPoints(source, value),
  ]
}

/** Every name in lists under a keyword, outside the worked examples (whose 台账 are facts, not names). */
function lists(scheme: SchemeSource, keyword: string): Found[] {
  return under({ ...scheme, 示例: [] }, keyword, []).flatMap(({ value, at }) =>
    Array.isArray(value) ? value.map((name: unknown, index) => ({ value: name, at: [...at, index] })) : [],
  )
}

function inExamples({ 示例 }: SchemeSource, keyword: string): Found[] {
  return under(示例, keyword, ['示例'])
}

function expectedItems({ 示例 }: SchemeSource): Found[] {
  return 示例.flatMap(({ 应得 }, at) =>
    Object.keys(应得.各项).map((id) => ({ value: id, at: ['示例', at, '应得', '各项', id] })),
  )
}

function missing(source: SourceFile, found: readonly Found[], known: Set<string>, what: string): PackFault[] {
  return found.flatMap(({ value, at }) => {
    const name = String(value)
    if (known.has(name)) return []
    const near = didYouMean(name, known)
    return [faultAt(source, at, `没有“${name}”这个${what}`, near ? `是否指“${near}”？` : '先定义，再引用')]
  })
}

function givenTwice(source: SourceFile, items: readonly Found[]): PackFault[] {
  const seen = new Set<unknown>()
  return items.flatMap(({ value, at }) => {
    if (!seen.has(value)) return seen.add(value) && []
    return [faultAt(source, at, `编号“${String(value)}”重复`, '每个评分项用自己的编号')]
  })
}

function notFalling(source: SourceFile, { 等次 }: SchemeSource): PackFault[] {
  return 等次.flatMap(({ 不低于 }, at) => {
    const above = 等次[at - 1]
    if (!above || Number(不低于) < Number(above.不低于)) return []
    return [faultAt(source, ['等次', at, '不低于'], '等次应从高到低排列，界线逐级降低', `应低于 ${above.不低于}`)]
  })
}

function withoutPoints(source: SourceFile, value: SchemeSource): PackFault[] {
  return under(value.评分, '每次', ['评分']).flatMap(({ value: each, at }) => {
    const given = ['得分', '每单位', '分档'].filter((word) => (each as Record<string, unknown>)[word] !== undefined)
    if (given.length === 1) return []
    return [faultAt(source, at, '“每次”要写明怎样得分', '得分、每单位、分档，三者写一个')]
  })
}

/** Every value under a keyword, at any depth, with its path. */
function under(value: unknown, keyword: string, at: PropertyKey[]): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => under(item, keyword, [...at, index]))
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...at, key]
    const own = key === keyword && inner !== undefined ? [{ value: inner, at: here }] : []
    return [...own, ...under(inner, keyword, here)]
  })
}
