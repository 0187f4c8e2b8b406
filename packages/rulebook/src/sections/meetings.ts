import type { MeetingKind } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { readVoting, votingLaw, votingLawNames, votingSource } from './voting.ts'
import { bases, key, keywords, named, toBasis, toNamed } from '../keywords.ts'

const groups = {
  全体会议: 'plenary',
  常委会会议: 'standing',
  主席会议: 'chairpersons',
  党组会议: 'party_group',
  机关党务: 'office_party',
  支部组织生活: 'branch',
  履职党组织活动: 'functional',
  专委会会议: 'committee',
  协商: 'consultation',
  履职活动: 'activity',
  学习: 'study',
  联系走访: 'liaison',
  统筹会议: 'coordination',
} as const

const numbering = { 年度: 'duty_year', 双周: 'fortnight', 不编号: 'none' } as const

/** 会议.yaml: every convened activity is a meeting of some kind. */
export const meetings = keywords({
  会议: z
    .array(
      keywords({
        键: key,
        ...named,
        类别: z.enum(Object.keys(groups) as [keyof typeof groups, ...Array<keyof typeof groups>]),
        依据: bases,
        召集: z.array(key).min(1),
        应到: keywords({
          全体委员: z.boolean().optional(),
          本单位: z.boolean().optional(),
          职务: z.array(key).optional(),
        }),
        第一议题: z.boolean().default(false),
        半天数: z.number().positive().multipleOf(0.5),
        出席下限: z
          .string()
          .regex(/^[1-9]\d*\/[1-9]\d*$/, { error: '写成分数，如 2/3' })
          .optional(),
        请假审批: z.array(key).default([]),
        纪要审定: z.array(key).default([]),
        记录人可审定: z.boolean().default(true),
        编号方式: z.enum(['年度', '双周', '不编号']).default('不编号'),
        党内: z.boolean().default(false),
        表决: votingSource.extend({ 事项: z.array(votingSource.extend({ 键: key, ...named })).default([]) }).optional(),
        到会方可召开: z.enum(votingLawNames).optional(),
        短假审批: z
          .array(keywords({ 至多半天数: z.number().positive().multipleOf(0.5), 审批: z.array(key).min(1) }))
          .optional(),
      }),
    )
    .min(1),
})

export function readMeetings(source: z.output<typeof meetings>): MeetingKind[] {
  return source.会议.map((item) => ({
    key: item.键,
    name: toNamed(item),
    group: groups[item.类别],
    basis: item.依据.map(toBasis),
    convenedBy: item.召集,
    due: {
      ...(item.应到.全体委员 && { members: true }),
      ...(item.应到.本单位 && { unit: true }),
      ...(item.应到.职务 && { postKinds: item.应到.职务 }),
    },
    firstAgendaRequired: item.第一议题,
    halfDays: item.半天数,
    ...(item.出席下限 && { attendedShare: item.出席下限 }),
    leaveApprovers: item.请假审批,
    minutesAdopters: item.纪要审定,
    recorderMayAdopt: item.记录人可审定,
    numbering: numbering[item.编号方式],
    partyInternal: item.党内,
    ...(item.表决 && {
      voting: {
        by: readVoting(item.表决),
        matters: item.表决.事项.map((matter) => ({ key: matter.键, name: toNamed(matter), by: readVoting(matter) })),
      },
    }),
    ...(item.到会方可召开 && { heldOnlyBy: votingLaw(item.到会方可召开) }),
    ...(item.短假审批 && {
      leaveByLength: item.短假审批.map((step) => ({ upToHalfDays: step.至多半天数, approvers: step.审批 })),
    }),
  }))
}

/** The Chinese names of meeting groups, for other sections that refer to them. */
export const meetingGroups = groups
