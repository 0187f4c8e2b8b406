import type { ResultKind } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { bases, key, keywords, named, toBasis, toNamed } from '../keywords.ts'
import { attributes, readAttributes } from './attributes.ts'

/** 履职成果.yaml: results of duty that are not attendance, with what must be known of each. */
export const results = keywords({
  履职成果: z.array(keywords({ 键: key, ...named, 依据: bases, 属性: attributes })).min(1),
})

export function readResults(source: z.output<typeof results>): ResultKind[] {
  return source.履职成果.map((item) => ({
    key: item.键,
    name: toNamed(item),
    basis: item.依据.map(toBasis),
    attributes: readAttributes(item.属性),
  }))
}
