import type { Share } from './share.ts'

/** Who must be there and how many hands it takes. */
export interface VotingRule {
  quorum: { share: Share; of: 'due' | 'body' }
  pass: { share: Share; of: 'due' | 'present' | 'body' }
  /** The head of the body speaks last (末位表态). */
  headSpeaksLast: boolean
  document: string
  clause: string
}

const half: Share = { over: 1, under: 2, exceed: false }
const overHalf: Share = { over: 1, under: 2, exceed: true }
const twoThirds: Share = { over: 2, under: 3, exceed: false }

/**
 * Thresholds that are law: a pack names one of them for a kind of meeting and cannot soften it. What a committee
 * decides for itself stands in its pack instead.
 */
export const votingLaws = {
  /** Half of those due with a vote must come; more than half of those due must agree. */
  branch_general: {
    quorum: { share: half, of: 'due' },
    pass: { share: overHalf, of: 'due' },
    headSpeaksLast: false,
    document: '中国共产党支部工作条例（试行）',
    clause: '第十一条：到会有表决权党员须达半数以上，赞成人数超过应到会有表决权的党员的半数为通过',
  },
  branch_committee: {
    quorum: { share: half, of: 'due' },
    pass: { share: overHalf, of: 'due' },
    headSpeaksLast: true,
    document: '中国共产党支部工作条例（试行）',
    clause: '第十二条：支部委员会会议须有半数以上支部委员到会方可进行',
  },
  party_group: {
    quorum: { share: overHalf, of: 'due' },
    pass: { share: overHalf, of: 'due' },
    headSpeaksLast: true,
    document: '中国共产党党组工作条例',
    clause: '半数以上成员到会方可召开，逐项表决，赞成票超过应到会成员半数为通过，未到会成员的书面意见不计入票数',
  },
  party_group_grave: {
    quorum: { share: twoThirds, of: 'due' },
    pass: { share: overHalf, of: 'due' },
    headSpeaksLast: true,
    document: '中国共产党党组工作条例',
    clause: '讨论决定干部任免、党员处分事项须有三分之二以上成员到会',
  },
  party_committee: {
    quorum: { share: half, of: 'due' },
    pass: { share: overHalf, of: 'due' },
    headSpeaksLast: true,
    document: '中国共产党党和国家机关基层组织工作条例',
    clause: '集体领导、民主集中、个别酝酿、会议决定',
  },
  cppcc_plenary: {
    quorum: { share: overHalf, of: 'body' },
    pass: { share: overHalf, of: 'body' },
    headSpeaksLast: false,
    document: '中国人民政治协商会议章程',
    clause: '全体会议的议案，应经全体委员过半数通过',
  },
  cppcc_standing: {
    quorum: { share: overHalf, of: 'body' },
    pass: { share: overHalf, of: 'body' },
    headSpeaksLast: false,
    document: '中国人民政治协商会议章程',
    clause: '常务委员会的议案，应经常务委员会全体组成人员过半数通过',
  },
  democratic_life: {
    quorum: { share: twoThirds, of: 'due' },
    pass: { share: overHalf, of: 'due' },
    headSpeaksLast: true,
    document: '县以上党和国家机关党员领导干部民主生活会若干规定',
    clause: '到会人数必须达到应到会人数的三分之二以上',
  },
} as const satisfies Record<string, VotingRule>

export type VotingLaw = keyof typeof votingLaws

/** The law by its name. */
export function lawOf(name: VotingLaw): VotingRule {
  return votingLaws[name]
}
