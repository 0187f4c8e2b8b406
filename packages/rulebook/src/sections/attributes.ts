import type { ResultKind } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { key, keywords, named, toNamed } from '../keywords.ts'

/** Types an attribute may have. There is none for pictures, places, devices or time online (guardrails F1–F7). */
export const attributeTypes = { 文字: 'text', 数字: 'number', 是否: 'boolean', 选项: 'choice' } as const

/** What must be known of a fact. */
export const attributes = z
  .array(
    keywords({
      键: key,
      ...named,
      类型: z.enum(['文字', '数字', '是否', '选项']),
      选项: z.array(keywords({ 键: key, ...named })).optional(),
      必填: z.boolean().default(false),
    }),
  )
  .default([])
  .describe('这类记录有哪些属性')

export function readAttributes(source: z.output<typeof attributes>): ResultKind['attributes'] {
  return source.map((attribute) => ({
    key: attribute.键,
    name: toNamed(attribute),
    type: attributeTypes[attribute.类型],
    required: attribute.必填,
    ...(attribute.选项 && { choices: attribute.选项.map((choice) => ({ key: choice.键, name: toNamed(choice) })) }),
  }))
}
