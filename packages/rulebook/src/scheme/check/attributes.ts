import { faultAt } from '../../check-shape.ts'
import { didYouMean } from '../../did-you-mean.ts'
import type { PackFault } from '../../fault.ts'
import type { SourceFile } from '../../source-file.ts'
import type { SchemeSource } from '../scheme.ts'
import type { KnownAttribute, KnownSources } from '../sources.ts'
import { type Use, usesOf } from './uses.ts'

const typeNames = { text: '文字', number: '数字', boolean: '是否', choice: '选项' } as const

/** Checks every attribute a scheme looks at: that it is declared, of the right type, and asked for a value it can have. */
export function checkAttributes(source: SourceFile, scheme: SchemeSource, known: KnownSources): PackFault[] {
  return usesOf(scheme).flatMap((use) => checkUse(source, use, known))
}

function checkUse(source: SourceFile, use: Use, { kinds }: KnownSources): PackFault[] {
  const named = use.kinds.flatMap((kind) => kinds.get(kind) ?? [])
  if (named.length === 0) return []
  const found = named.flatMap(({ attributes }) => attributes.get(use.attribute) ?? [])
  if (found.length === 0) {
    const all = named.flatMap(({ attributes }) => [...attributes.keys()])
    const near = didYouMean(use.attribute, all)
    const remedy = near ? `是否指“${near}”？` : `可用：${all.join('、') || '（这类记录没有属性）'}`
    const names = named.map(({ name }) => name).join('、')
    return [faultAt(source, use.at, `“${names}”没有“${use.attribute}”这个属性`, remedy)]
  }
  return found.flatMap((attribute) => [...checkNumber(source, use, attribute), ...checkValues(source, use, attribute)])
}

function checkNumber(source: SourceFile, { attribute, number, at }: Use, { type }: KnownAttribute): PackFault[] {
  if (!number || type === 'number') return []
  return [faultAt(source, at, `“${attribute}”是${typeNames[type]}，不能当数字用`, '换一个数字属性，或者用“分档”“是”')]
}

function checkValues(source: SourceFile, { values = [] }: Use, { type, choices }: KnownAttribute): PackFault[] {
  return values.flatMap(({ value, at, asKey }) => {
    const text = String(value)
    const fault = (message: string, remedy: string) => [faultAt(source, at, message, remedy)]
    if (type === 'choice') {
      if (choices.has(text)) return []
      const near = didYouMean(text, choices.keys())
      return fault(`没有“${text}”这个选项`, near ? `是否指“${near}”？` : `可用：${[...choices.keys()].join('、')}`)
    }
    if (type === 'text') return typeof value === 'string' ? [] : fault(`“${text}”应为文字`, '加上引号')
    if (asKey) return isKeyOf(type, text) ? [] : fault(`“${text}”不是${typeNames[type]}`, '对照属性的类型')
    return typeof value === type ? [] : fault(`“${text}”应为${typeNames[type]}`, '不加引号，是否写 true 或 false')
  })
}

function isKeyOf(type: 'number' | 'boolean', text: string): boolean {
  return type === 'number' ? /^-?\d+(\.\d+)?$/.test(text) : text === 'true' || text === 'false'
}
