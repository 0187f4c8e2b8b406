import type { ProposalRules } from '@tongxin/domain/proposals/proposal-rules'
import { z } from 'zod'
import { bases, key, keywords, named, toBasis, toNamed, words } from '../keywords.ts'

const proposerKinds = {
  委员个人: 'single',
  委员联名: 'joint',
  界别: 'sector',
  小组: 'group',
  党派: 'party',
  团体: 'organisation',
  专门委员会: 'special_committee',
} as const

const percent = z.string().regex(/^\d{1,2}%$/, { error: '比例写成百分数，如 30%' })
const choice = { 键: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/), ...named }
const once = <T extends { 键: string }>(items: T[]): boolean =>
  new Set(items.map((one) => one.键)).size === items.length
const distinct = { error: '键不能重复' }

/** 提案.yaml: who proposes, how a text is looked at, grounds, classes of replies, grades of ratings. */
export const proposals = keywords({
  依据: bases,
  提案人: z
    .array(
      keywords({
        种类: z.literal(Object.keys(proposerKinds) as Array<keyof typeof proposerKinds>),
        ...named,
        时间: z.enum(['全会期间', '全年']).default('全年'),
        组织类别: z.array(key).default([]),
        用印职务: z.array(key).default([]),
      }).refine((one) => one.组织类别.length > 0 === one.用印职务.length > 0, {
        error: '以组织名义提出的，要写明由哪个职务用印',
        path: ['用印职务'],
      }),
    )
    .min(1),
  类别: z
    .array(keywords({ ...choice }))
    .min(1)
    .refine(once, distinct),
  撰写: keywords({
    依据: bases,
    标题开头: words,
    标题结尾: words,
    适宜字数: z.int().min(1),
    最多字数: z.int().min(1),
    建议至少占: percent,
    空泛用语: z.array(words),
  }).refine((one) => one.适宜字数 <= one.最多字数, { error: '适宜字数多于最多字数', path: ['适宜字数'] }),
  不予立案: z
    .array(keywords({ ...choice, 征兆: z.array(words) }))
    .min(1)
    .refine(once, distinct),
  办理类别: z
    .array(keywords({ ...choice, 计入办成: z.boolean().default(false), 列入承诺: z.boolean().default(false) }))
    .min(1)
    .refine(once, distinct),
  评价等次: z
    .array(keywords({ ...choice, 计入满意: z.boolean().default(false), 重新办理: z.boolean().default(false) }))
    .min(2)
    .refine(once, distinct),
  答复签发职务: z.array(key).min(1),
  评价异常分钟: z.int().min(0),
  承诺复核间隔月: z.int().min(1).max(12),
})

type Source = z.output<typeof proposals>

export function readProposals(source: Source): ProposalRules {
  return {
    basis: source.依据.map(toBasis),
    proposers: source.提案人.map((one) => ({
      kind: proposerKinds[one.种类],
      name: toNamed(one),
      time: one.时间 === '全会期间' ? 'plenary' : 'always',
      unitKinds: one.组织类别,
      sealPostKinds: one.用印职务,
    })),
    categories: source.类别.map((one) => ({ key: one.键, name: toNamed(one) })),
    writing: readWriting(source.撰写),
    refusalGrounds: source.不予立案.map((one) => ({ key: one.键, name: toNamed(one), signs: one.征兆 })),
    replyClasses: source.办理类别.map((one) => ({
      key: one.键,
      name: toNamed(one),
      solved: one.计入办成,
      promises: one.列入承诺,
    })),
    ratingGrades: source.评价等次.map((one) => ({
      key: one.键,
      name: toNamed(one),
      satisfied: one.计入满意,
      reopens: one.重新办理,
    })),
    replySigners: source.答复签发职务,
    unusualRatingMinutes: source.评价异常分钟,
    promiseCheckMonths: source.承诺复核间隔月,
  }
}

function readWriting(source: Source['撰写']): ProposalRules['writing'] {
  return {
    basis: source.依据.map(toBasis),
    titleBegins: source.标题开头,
    titleEnds: source.标题结尾,
    idealLength: source.适宜字数,
    longest: source.最多字数,
    leastAdvicePercent: Number(source.建议至少占.slice(0, -1)),
    vaguePhrases: source.空泛用语,
  }
}
