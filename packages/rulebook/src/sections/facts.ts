import { roleWords } from '@tongxin/domain/access/role-words'
import type { FactKind, FactMapping } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { bases, key, keywords, named, toBasis, toNamed } from '../keywords.ts'
import { subjects } from '../scheme/subjects.ts'
import { attributes, readAttributes } from './attributes.ts'
import { meetingGroups } from './meetings.ts'

const recorders = { ...roleWords, 本人: 'self' } as const

const events = {
  纪要审定: 'minutes.adopted',
  考勤更正: 'attendance.corrected',
  成果登记: 'result.recorded',
  成果撤销: 'result.withdrawn',
  决定办结: 'decision.carried_out',
  决定逾期: 'decision.overdue',
  考核审定: 'round.adopted',
  考核更正: 'sheet.corrected',
  提案立案: 'proposal.counted',
  提案撤销: 'proposal.uncounted',
} as const

/** 台账.yaml: which events put which facts into whose ledger, and what kinds there are of branches and cadres. */
export const facts = keywords({
  台账类别: z
    .array(
      keywords({
        键: key,
        ...named,
        对象: z.enum(['委员', '支部', '干部', '单位', '活动小组']).describe('记在谁的台账上'),
        依据: bases,
        属性: attributes,
        登记人: z
          .array(z.enum(Object.keys(recorders) as [keyof typeof recorders, ...Array<keyof typeof recorders>]))
          .min(1)
          .optional()
          .describe('由谁登记；不写的，只由事件得出，不由人登记'),
      }),
    )
    .default([])
    .describe('支部、干部、单位的台账类别'),
  入账规则: z
    .array(
      keywords({
        事件: z.enum(Object.keys(events) as [keyof typeof events, ...Array<keyof typeof events>]),
        会议: z.array(key).default([]),
        会议类别: z
          .array(
            z.enum(Object.keys(meetingGroups) as [keyof typeof meetingGroups, ...Array<keyof typeof meetingGroups>]),
          )
          .default([]),
        考核办法: z.array(z.string()).optional().describe('考核审定、考核更正：哪些办法的等次入账'),
        记为: z.union([key, z.literal('成果类别')]),
        台账属于: z.literal('支部').optional().describe('记在会议、任务所属支部的台账上；不写的，记在本人的台账上'),
      }),
    )
    .min(1),
})

export function readFacts(source: z.output<typeof facts>): { factMapping: FactMapping[]; factKinds: FactKind[] } {
  return { factMapping: source.入账规则.map(readMapping), factKinds: source.台账类别.map(readKind) }
}

type Source = z.output<typeof facts>

function readMapping(item: Source['入账规则'][number]): FactMapping {
  return {
    event: events[item.事件],
    meetingKinds: item.会议,
    meetingGroups: item.会议类别.map((group) => meetingGroups[group]),
    factKind: item.记为 === '成果类别' ? '$resultKind' : item.记为,
    ...(item.考核办法 && { schemes: item.考核办法 }),
    ...(item.台账属于 && { subject: 'branch' as const }),
  }
}

function readKind(item: Source['台账类别'][number]): FactKind {
  return {
    key: item.键,
    name: toNamed(item),
    subject: subjects[item.对象],
    basis: item.依据.map(toBasis),
    attributes: readAttributes(item.属性),
    ...(item.登记人 && { recordedBy: item.登记人.map((word) => recorders[word]) }),
  }
}
