import { roleWords } from '@tongxin/domain/access/role-words'
import type { PostKind } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { key, keywords, named, toNamed } from '../keywords.ts'

/** 职务.yaml: posts, where they are held, their place in the leadership order, and what they allow. */
export const posts = keywords({
  职务: z
    .array(
      keywords({
        键: key,
        ...named,
        设于: z.array(key).min(1),
        次序: z.int().min(1),
        权限: z
          .array(z.enum(Object.keys(roleWords) as [keyof typeof roleWords, ...Array<keyof typeof roleWords>]))
          .default([]),
      }),
    )
    .min(1),
})

export function readPosts(source: z.output<typeof posts>): PostKind[] {
  return source.职务.map((item) => ({
    key: item.键,
    name: toNamed(item),
    unitKinds: item.设于,
    order: item.次序,
    roles: item.权限.map((right) => roleWords[right]),
  }))
}
