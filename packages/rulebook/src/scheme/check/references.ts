import { faultAt } from '../../check-shape.ts'
import type { PackFault } from '../../fault.ts'
import type { SourceFile } from '../../source-file.ts'
import type { SchemeSource } from '../scheme.ts'
import type { KnownSources } from '../sources.ts'
import { eachOf, type Found, givenTwice, under, unknown } from './found.ts'
import { itemsOf } from './one-way.ts'

/** Checks that every name a scheme uses refers to something: a name for nothing would count as “no data” in silence. */
export function checkReferences(source: SourceFile, scheme: SchemeSource, known: KnownSources): PackFault[] {
  const rules = { ...scheme, 示例: [], 取材: undefined }
  const items = itemsOf(scheme)
  const ids = new Set(items.map(({ value }) => String(value['编号'])))
  const grades = new Set(scheme.等次.map(({ 名称 }) => 名称))
  const groups = new Set(scheme.共用上限.map(({ 编号 }) => 编号))
  const posts = ['时任', '非时任', '仅限', '不适用', '身份'].flatMap((word) => eachOf(under(rules, word)))
  const sharing = items.flatMap(({ value, at }) =>
    value['共用上限'] === undefined ? [] : [{ value: value['共用上限'], at: [...at, '共用上限'] }],
  )
  return [
    ...unknown(source, eachOf(under(rules, '台账')), known.kinds, '台账类别'),
    ...unknown(source, posts, known.posts, '职务'),
    ...unknown(source, [...under(rules, '某项'), ...eachOf(under(scheme.名额, '依次', ['名额']))], ids, '评分项'),
    ...unknown(source, sharing, groups, '共用上限'),
    ...unknown(source, gradesNamed(scheme), grades, '等次'),
    ...givenTwice(
      source,
      items.map(({ value, at }) => ({ value: value['编号'], at: [...at, '编号'] })),
      '每个评分项用自己的编号',
    ),
    ...inExamples(source, scheme, known, ids),
  ]
}

function gradesNamed(scheme: SchemeSource): Found[] {
  const expected = scheme.示例.flatMap(({ 应得 }, at) =>
    应得.等次 === undefined || 应得.等次 === '不评' ? [] : [{ value: 应得.等次, at: ['示例', at, '应得', '等次'] }],
  )
  const quotas = [...scheme.名额.entries()].map(([at, { 等次 }]) => ({ value: 等次, at: ['名额', at, '等次'] }))
  const seats = [...scheme.名额示例.entries()].map(([at, { 等次 }]) => ({ value: 等次, at: ['名额示例', at, '等次'] }))
  const history = under({ ...scheme, 示例: [] }, '往年').flatMap(({ value, at }) => eachOf(under(value, '等次', at)))
  return [...under(scheme, '等次不高于'), ...quotas, ...seats, ...history, ...expected]
}

function inExamples(
  source: SourceFile,
  scheme: SchemeSource,
  known: KnownSources,
  ids: ReadonlySet<string>,
): PackFault[] {
  const { 示例 } = scheme
  const gates = new Set(scheme.基本要求.flatMap(({ 名称 }) => 名称 ?? []))
  const consequences = new Set(scheme.结果运用.map(({ 名称 }) => 名称))
  const keysOf = (word: string, what: (example: SchemeSource['示例'][number]) => object | undefined, at: string[]) =>
    示例.flatMap((example, index) =>
      Object.keys(what(example) ?? {}).map((name) => ({ value: name, at: ['示例', index, ...at, word, name] })),
    )
  const expected = keysOf('各项', ({ 应得 }) => 应得.各项, ['应得'])
  return [
    ...unknown(source, under(示例, '类别', ['示例']), known.kinds, '台账类别'),
    ...unknown(
      source,
      示例.flatMap((example, index) => under(example.职务, '键', ['示例', index, '职务'])),
      known.posts,
      '职务',
    ),
    ...unknown(source, expected.map(withoutPart), ids, '评分项'),
    ...unknown(
      source,
      keysOf('全体', ({ 全体 }) => 全体, []),
      ids,
      '评分项',
    ),
    ...unknown(
      source,
      keysOf('基本要求', ({ 应得 }) => 应得.基本要求, ['应得']),
      gates,
      '基本要求',
    ),
    ...unknown(source, eachOf(under(示例, '结果运用', ['示例'])), consequences, '结果运用'),
    ...示例.flatMap(({ 应得, 名称 }, at) => (saysNothing(应得) ? [nothingExpected(source, 名称, at)] : [])),
  ]
}

/** `meetings@2024-04-01` is the item `meetings` in the part of the period that begins on that day. */
function withoutPart({ value, at }: Found<string>): Found {
  return { value: value.replace(/@\d{4}-\d{2}-\d{2}$/, ''), at }
}

function saysNothing({ 总分, 等次, 各项, 基本要求, 结果运用 }: SchemeSource['示例'][number]['应得']): boolean {
  const none = 总分 === undefined && 等次 === undefined && 结果运用 === undefined
  return none && Object.keys({ ...各项, ...基本要求 }).length === 0
}

function nothingExpected(source: SourceFile, name: string, at: number): PackFault {
  return faultAt(
    source,
    ['示例', at, '应得'],
    `示例“${name}”没有写应得什么`,
    '写总分、等次、各项、基本要求或者结果运用',
  )
}
