import type { BranchRules } from '@tongxin/domain/organisation/strengths'
import { z } from 'zod'
import { basis, key, keywords, named, toBasis, toNamed } from '../keywords.ts'

const count = z.int().min(1).max(100)

/** 支部.yaml: which officers count as young, and by which records a branch checks its four strengths itself. */
export const branches = keywords({
  年轻支委: keywords({ 不超过: z.int().min(18).max(60), 依据: basis }),
  四强自查: z
    .array(
      keywords({
        键: key,
        ...named,
        内容: z
          .array(
            keywords({
              键: key,
              ...named,
              依据: basis,
              会议: z.array(key).default([]).describe('一年来已审定的这些会议'),
              台账: z.array(key).default([]).describe('一年来支部台账上的这些记录'),
              班子: z.boolean().default(false).describe('设置合乎规定、没有逾期换届'),
              至少: count,
            }),
          )
          .min(1),
      }),
    )
    .default([]),
})

export function readBranches(source: z.output<typeof branches>): BranchRules {
  return {
    young: { atMost: source.年轻支委.不超过, basis: toBasis(source.年轻支委.依据) },
    strengths: source.四强自查.map((strength) => ({
      key: strength.键,
      name: toNamed(strength),
      criteria: strength.内容.map((item) => ({
        key: item.键,
        name: toNamed(item),
        basis: toBasis(item.依据),
        meetingKinds: item.会议,
        factKinds: item.台账,
        setUp: item.班子,
        atLeast: item.至少,
      })),
    })),
  }
}
