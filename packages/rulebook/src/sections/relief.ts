import type { Relief } from '@tongxin/domain/relief/relief'
import type { Named } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { bases, keywords, toBasis, words } from '../keywords.ts'
import { day } from './calendar.ts'

const sentences = z.array(keywords({ 中文: words, 英文: words })).min(1)

/** 减负.yaml: the reply clock for complaints about burdens, and the norm of use. */
export const relief = keywords({
  减负投诉与建议: keywords({
    依据: bases,
    答复期限工作日: z.int().min(1).max(60),
  }),
  使用规范: keywords({
    版本: z.string().regex(/^\d{4}\.\d+$/, { error: '版本写成“年份.序号”，如 "2026.1"，并加引号' }),
    施行日期: day,
    依据: bases,
    对象: sentences,
    用途: sentences,
    不要求事项: sentences,
    同等办理: sentences,
  }),
})

type Source = z.output<typeof relief>

export function readRelief({ 减负投诉与建议: complaints, 使用规范: norm }: Source): Relief {
  return {
    complaints: {
      basis: complaints.依据.map(toBasis),
      workingDays: complaints.答复期限工作日,
    },
    norm: {
      version: norm.版本,
      inForceFrom: norm.施行日期,
      basis: norm.依据.map(toBasis),
      audience: inBoth(norm.对象),
      purposes: inBoth(norm.用途),
      notRequired: inBoth(norm.不要求事项),
      equalWays: inBoth(norm.同等办理),
    },
  }
}

function inBoth(source: z.output<typeof sentences>): Named[] {
  return source.map(({ 中文, 英文 }) => ({ zh: 中文, en: 英文 }))
}
