import type { UnitKind } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { key, keywords, named, toNamed } from '../keywords.ts'

const axes = { 政协: 'cppcc', 党组织: 'party', 履职党组织: 'functional', 外部单位: 'outside' } as const

/** 组织.yaml: kinds of units, which stands under which, what a person may have only one of. */
export const units = keywords({
  组织类别: z
    .array(
      keywords({
        键: key,
        ...named,
        序列: z.enum(['政协', '党组织', '履职党组织', '外部单位']),
        上级: z.array(key),
        党组织层级: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
        只能居其一: key.optional(),
        计入组织生活: z.boolean().default(false),
        凭职务组成: z.boolean().default(false),
        形态: z
          .array(
            keywords({
              键: key.describe('考核办法里用的标记'),
              设有职务: z.array(key).default([]).describe('有人任这些职务之一，即有此形态'),
              设有组织: z.array(key).default([]).describe('下设这类组织，即有此形态'),
            }),
          )
          .optional()
          .describe('考核时区分的形态，例如设不设支委会'),
      }),
    )
    .min(1),
})

export function readUnits(source: z.output<typeof units>): UnitKind[] {
  return source.组织类别.map((item) => ({
    key: item.键,
    name: toNamed(item),
    axis: axes[item.序列],
    parents: item.上级,
    organisationLife: item.计入组织生活,
    ...(item.党组织层级 && { partyLevel: item.党组织层级 }),
    ...(item.只能居其一 && { slot: item.只能居其一 }),
    ...(item.形态 && {
      shapes: item.形态.map((shape) => ({ key: shape.键, postKinds: shape.设有职务, unitKinds: shape.设有组织 })),
    }),
    ...(item.凭职务组成 && { byPostsOnly: true }),
  }))
}
