import { proposalDeadlines, type ProposalRules } from '@tongxin/domain/proposals/proposal-rules'
import type { Deadline } from '@tongxin/domain/workflow/deadline'

const named = (zh: string) => ({ zh, en: zh })

/** Invented rules about proposals; another city's values than those of the pack `changde-1234`. */
export const testProposalRules: ProposalRules = {
  basis: [{ document: '提案工作条例' }],
  proposers: [
    { kind: 'single', name: named('委员提案'), time: 'always', unitKinds: [], sealPostKinds: [] },
    { kind: 'joint', name: named('联名提案'), time: 'always', unitKinds: [], sealPostKinds: [] },
    {
      kind: 'sector',
      name: named('界别提案'),
      time: 'plenary',
      unitKinds: ['sector'],
      sealPostKinds: ['sector_convenor'],
    },
    { kind: 'party', name: named('党派提案'), time: 'always', unitKinds: ['party'], sealPostKinds: ['seal_holder'] },
  ],
  categories: [
    { key: 'welfare', name: named('民生') },
    { key: 'economy', name: named('经济') },
  ],
  writing: {
    basis: [],
    titleBegins: '关于',
    titleEnds: '的提案',
    idealLength: 800,
    longest: 1500,
    leastAdvicePercent: 20,
    vaguePhrases: ['高度重视'],
  },
  refusalGrounds: [{ key: 'private', name: named('个人问题'), signs: [] }],
  replyClasses: [
    { key: 'A', name: named('已解决'), solved: true, promises: false },
    { key: 'B', name: named('将解决'), solved: false, promises: true },
  ],
  ratingGrades: [
    { key: 'satisfied', name: named('满意'), satisfied: true, reopens: false },
    { key: 'not_satisfied', name: named('不满意'), satisfied: false, reopens: true },
  ],
  replySigners: ['handling_leader'],
  unusualRatingMinutes: 30,
  promiseCheckMonths: 6,
}

const days: Partial<Record<string, [number, Deadline['unit']]>> = {
  proposal_co_sign: [5, 'working_days'],
  proposal_reply: [3, 'months'],
  proposal_hard_stop: [6, 'months'],
}

export const testProposalDeadlines: Deadline[] = proposalDeadlines.map((key) => {
  const [count, unit] = days[key] ?? [10, 'days']
  return { key, name: named(key), count, unit, warning: 2, basis: [] }
})
