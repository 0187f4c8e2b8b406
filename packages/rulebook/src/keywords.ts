import type { Basis, Named } from '@tongxin/domain/pack/pack'
import { z } from 'zod'

/** Every keyword of the pack language, so that a mistyped one finds its neighbour. */
export const allKeywords = new Set<string>()

/** An object that allows its own keywords only. */
export function keywords<const S extends z.core.$ZodLooseShape>(shape: S) {
  for (const key of Object.keys(shape)) allKeywords.add(key)
  return z.strictObject(shape)
}

/** A key by which other places refer to this one. */
export const key = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: '键只用小写英文字母、数字和下划线，以字母开头' })

export const words = z.string().trim().min(1, { error: '不能为空' })

/** 依据: the document, its clause, and how sure we are of it. */
export const basis = keywords({
  文件: words,
  条款: words.optional(),
  可信: z.enum(['文章', '公开文本', '通行规则', '自拟']).optional(),
})

export const bases = z.array(basis).min(1, { error: '每条规则都要写明依据' })

export const named = { 名称: words, 英文: words }

const confidence = { 文章: 'article', 公开文本: 'published', 通行规则: 'commonly_known', 自拟: 'own' } as const

export function toBasis(source: z.output<typeof basis>): Basis {
  return {
    document: source.文件,
    ...(source.条款 && { clause: source.条款 }),
    ...(source.可信 && { confidence: confidence[source.可信] }),
  }
}

export function toNamed(source: { 名称: string; 英文: string }): Named {
  return { zh: source.名称, en: source.英文 }
}
