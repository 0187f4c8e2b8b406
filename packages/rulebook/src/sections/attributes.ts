import { z } from 'zod'
import { key, keywords, named } from '../keywords.ts'

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
