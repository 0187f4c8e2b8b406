import type { FactMapping } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { key, keywords } from '../keywords.ts'
import { meetingGroups } from './meetings.ts'

const events = {
  纪要审定: 'minutes.adopted',
  考勤更正: 'attendance.corrected',
  成果登记: 'result.recorded',
  成果撤销: 'result.withdrawn',
} as const

/** 台账.yaml: which events put which facts into the ledger. */
export const facts = keywords({
  入账规则: z
    .array(
      keywords({
        事件: z.enum(['纪要审定', '考勤更正', '成果登记', '成果撤销']),
        会议: z.array(key).default([]),
        会议类别: z
          .array(
            z.enum(Object.keys(meetingGroups) as [keyof typeof meetingGroups, ...Array<keyof typeof meetingGroups>]),
          )
          .default([]),
        记为: z.union([key, z.literal('成果类别')]),
      }),
    )
    .min(1),
})

export function readFacts(source: z.output<typeof facts>): FactMapping[] {
  return source.入账规则.map((item) => ({
    event: events[item.事件],
    meetingKinds: item.会议,
    meetingGroups: item.会议类别.map((group) => meetingGroups[group]),
    factKind: item.记为 === '成果类别' ? '$resultKind' : item.记为,
  }))
}
