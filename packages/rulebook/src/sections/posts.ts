import type { Role } from '@tongxin/domain/access/role'
import type { PostKind } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { key, keywords, named, toNamed } from '../keywords.ts'

const rights = {
  政协领导: 'leader',
  秘书长: 'secretary_general',
  办公室: 'office_clerk',
  委员学习联络委: 'study_liaison',
  专委会: 'committee_clerk',
  政工科: 'personnel',
  机关党委: 'office_party_committee',
  支部: 'branch_officer',
  纪检监督: 'discipline',
} as const satisfies Record<string, Role>

/** 职务.yaml: posts, where they are held, their place in the leadership order, and what they allow. */
export const posts = keywords({
  职务: z
    .array(
      keywords({
        键: key,
        ...named,
        设于: z.array(key).min(1),
        次序: z.int().min(1),
        权限: z.array(z.enum(Object.keys(rights) as [keyof typeof rights, ...Array<keyof typeof rights>])).default([]),
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
    roles: item.权限.map((right) => rights[right]),
  }))
}
