import { readShare, type Share } from '@tongxin/domain/meetings/share'
import type { VotingLaw } from '@tongxin/domain/meetings/voting-law'
import type { VotingSource } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { keywords } from '../keywords.ts'

/** The laws of voting by the names that a pack writes. What they say is code, with its citation. */
const laws = {
  支部党员大会: 'branch_general',
  支部委员会: 'branch_committee',
  党组: 'party_group',
  党组重大事项: 'party_group_grave',
  机关党委: 'party_committee',
  政协全体会议: 'cppcc_plenary',
  政协常委会: 'cppcc_standing',
  民主生活会: 'democratic_life',
} as const satisfies Record<string, VotingLaw>

type LawName = keyof typeof laws

export const votingLawNames = Object.keys(laws) as [LawName, ...LawName[]]

/** The law a pack names. */
export function votingLaw(name: LawName): VotingLaw {
  return laws[name]
}

const share = z
  .string()
  .refine((text) => readShare(text) !== null, { error: '写成分数：1/2 为达到即可，>1/2 为须超过' })

const bases = { 应到: 'due', 到会: 'present', 全体: 'body' } as const

/** Either 依规 names a law, or 自定 says the committee's own threshold with its basis. */
export const votingSource = keywords({
  依规: z.enum(votingLawNames).optional(),
  自定: keywords({
    到会: share,
    通过: share,
    通过基数: z.enum(['应到', '到会', '全体']),
    末位表态: z.boolean().default(false),
    文件: z.string().min(1),
    条款: z.string().default(''),
  }).optional(),
})

/** A rule as the pack gives it; without either the Party group's own law stands, the strictest for a small body. */
export function readVoting({ 依规, 自定 }: Pick<z.output<typeof votingSource>, '依规' | '自定'>): VotingSource {
  if (!自定) return { law: laws[依规 ?? '党组'] }
  return {
    rule: {
      quorum: { share: shareOf(自定.到会), of: 'due' },
      pass: { share: shareOf(自定.通过), of: bases[自定.通过基数] },
      headSpeaksLast: 自定.末位表态,
      document: 自定.文件,
      clause: 自定.条款,
    },
  }
}

function shareOf(text: string): Share {
  return readShare(text) ?? { over: 1, under: 1, exceed: false }
}
