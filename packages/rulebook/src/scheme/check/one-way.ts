import { faultAt } from '../../check-shape.ts'
import type { PackFault } from '../../fault.ts'
import type { SourceFile } from '../../source-file.ts'
import { conditionKinds } from '../condition.ts'
import { mechanisms } from '../node.ts'
import type { SchemeSource } from '../scheme.ts'
import { type Found, objectsIn, under } from './found.ts'

const pointWays = ['得分', '每单位', '分档', '分段'] as const
const quantityWays = ['次数', '合计', '末次', '首次', '最高值', '最低值', '平均值', '比率', '某项', '任职占比'] as const
const conversionWays = ['每单位', '分段', '达标', '满分', '按比例', '每低', '每高', '原值'] as const
const factorWays = ['按档', '按份额', '均分', '按位次'] as const
const bounds = ['不低于', '不高于', '高于', '低于'] as const

type Fields = Record<string, unknown>

/** Checks that every item, quantity, condition … is written in exactly one way, with the words that go with it. */
export function checkOneWay(source: SourceFile, scheme: SchemeSource): PackFault[] {
  const rules = { ...scheme, 示例: [], 取材: undefined }
  const one = (found: readonly Found[], ways: readonly string[], what: string) => exactlyOne(source, found, ways, what)
  const factors = under(rules, '份额').flatMap(({ value, at }) => factorsOf(value, at))
  return [
    ...itemsOf(scheme).flatMap((item) => checkItem(source, item)),
    ...one(under(rules, '每次'), pointWays, '“每次”要写明怎样得分'),
    ...one(under(rules, '量'), quantityWays, '“量”要写明是什么量'),
    ...one(under(rules, '计分'), conversionWays, '“计分”要写明怎样换成分数'),
    ...one(factors, factorWays, '“份额”的一条要写明怎样分'),
    ...under(rules, '按位次').flatMap((found) => checkPosition(source, found)),
    ...under(rules, '比率').flatMap(({ value, at }) => {
      const { 属性, 分母属性 } = value as Fields
      if (分母属性 === undefined || 属性 !== undefined) return []
      return [faultAt(source, [...at, '分母属性'], '“分母属性”要与“属性”同用', '写上“属性: 分子按哪个数字属性”')]
    }),
    ...conditionsOf(scheme).flatMap((found) => checkCondition(source, found)),
    ...namedConditions(scheme).flatMap(({ value, at }) =>
      (value as Fields)['名称'] === undefined
        ? [faultAt(source, at, '这个条件没有名称', '写上“名称”，评分表上要印')]
        : [],
    ),
  ]
}

/** All scoring items, the outer ones first. */
export function itemsOf(scheme: SchemeSource): Array<Found<Fields>> {
  return objectsIn(scheme.评分, ['评分']).filter(({ value }) => '编号' in value && '项' in value)
}

function exactlyOne(
  source: SourceFile,
  found: readonly Found[],
  ways: readonly string[],
  message: string,
): PackFault[] {
  return found.flatMap(({ value, at }) => {
    const given = ways.filter((word) => (value as Fields)[word] !== undefined)
    return given.length === 1 ? [] : [faultAt(source, at, message, `${ways.join('、')}，写一个，只写一个`)]
  })
}

function checkItem(source: SourceFile, { value, at }: Found<Fields>): PackFault[] {
  const fault = (word: string, message: string, remedy: string) => [faultAt(source, [...at, word], message, remedy)]
  const given = mechanisms.filter((word) => value[word] !== undefined)
  const name = String(value['项'])
  if (given.length !== 1) {
    const message = given.length === 0 ? `“${name}”没有写怎样计分` : `“${name}”写了${given.join('、')}，不知用哪个`
    return [faultAt(source, at, message, `${mechanisms.join('、')}，写一个，只写一个`)]
  }
  const counts = given.some((word) => ['量', '比率', '达标'].includes(word))
  const [way] = given
  return [
    ...(way === '量' && value['计分'] === undefined ? fault('量', '“量”后面没有“计分”', '写明这个量怎样换成分数') : []),
    ...(way !== '量' && value['计分'] !== undefined ? fault('计分', '“计分”只与“量”同用', '删去，或者改用“量”') : []),
    ...(way === '当' && value['则'] === undefined ? fault('当', '“当”后面没有“则”', '写明满足时怎样计分') : []),
    ...(way !== '当' && (value['则'] ?? value['否则']) !== undefined
      ? [faultAt(source, at, '“则”“否则”只与“当”同用', '删去，或者写上“当”')]
      : []),
    ...['至少样本', '无记录按'].flatMap((word) =>
      !counts && value[word] !== undefined ? fault(word, `“${word}”只与量、比率、达标同用`, '删去') : [],
    ),
  ]
}

function factorsOf(value: unknown, at: PropertyKey[]): Found[] {
  const isShareList = !Array.isArray(value) || at.at(-2) === '按位次'
  return isShareList ? [] : value.map((factor: unknown, index) => ({ value: factor, at: [...at, index] }))
}

function checkPosition(source: SourceFile, { value, at }: Found): PackFault[] {
  const { 其余, 人数 } = value as Fields
  if (其余 !== '均分余下' || 人数 !== undefined) return []
  return [faultAt(source, at, '“均分余下”要知道总人数', '写上“人数: 哪个数字属性”')]
}

/** Every condition, also those inside others. */
export function conditionsOf(scheme: SchemeSource): Array<Found<Fields>> {
  const lists = ['基本要求', '并且', '全部', '任一', '其中'].flatMap((word) => under(scheme, word))
  const single = ['情形', '当', '不得'].flatMap((word) => under(scheme, word))
  return [...lists, ...single]
    .filter(({ at }) => at[0] !== '示例')
    .flatMap(({ value, at }) =>
      Array.isArray(value) ? value.map((one: unknown, index) => ({ value: one, at: [...at, index] })) : [{ value, at }],
    )
    .filter(({ at }) => at.at(-3) !== '分身份') as Array<Found<Fields>>
}

function namedConditions(scheme: SchemeSource): Found[] {
  const alone = scheme.基本要求.map((value, index) => ({ value, at: ['基本要求', index] }))
  const grades = scheme.等次.flatMap(({ 并且 = [] }, grade) =>
    并且.map((value, index) => ({ value, at: ['等次', grade, '并且', index] })),
  )
  return [...alone, ...grades]
}

function checkCondition(source: SourceFile, { value, at }: Found<Fields>): PackFault[] {
  const given = conditionKinds.filter((word) => value[word] !== undefined)
  if (given.length !== 1)
    return [faultAt(source, at, '条件要写明看什么', `${conditionKinds.join('、')}，写一个，只写一个`)]
  const bounded = bounds.some((word) => value[word] !== undefined)
  const [kind] = given
  if ((kind === '某项' || kind === '量') && !bounded)
    return [faultAt(source, at, `“${kind}”没有写要达到多少`, `${bounds.join('、')}，至少写一个`)]
  if (kind !== '某项' && kind !== '量' && bounded)
    return [faultAt(source, at, `${bounds.join('、')}只与“某项”“量”同用`, '台账的次数写“至少”“至多”')]
  if (kind !== '台账' && (value['至少'] ?? value['至多']) !== undefined)
    return [faultAt(source, at, '“至少”“至多”只与“台账”同用', '改写成不低于、不高于')]
  return []
}
