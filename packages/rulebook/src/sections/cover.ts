import type { Pack } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { bases, key, keywords, named, toBasis, toNamed, words } from '../keywords.ts'

const days = z.int().min(1).max(60)

/** 规则包.yaml: what the pack is, and on what it rests. */
export const cover = keywords({
  编号: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: '编号只用小写英文字母、数字和连字符' }),
  版本: z.string().regex(/^\d{4}\.\d+$/, { error: '版本写成“年份.序号”，如 "2024.1"，并加引号' }),
  名称: words,
  依据: bases,
  政治面貌: z.array(keywords({ 键: key, ...named })).min(1),
  界别: z.array(words).min(1),
  专门委员会: z.array(words).min(1),
  考核期限: keywords({ 异议工作日: days, 答复工作日: days, 复核工作日: days }).optional(),
})

export function readCover(
  source: z.output<typeof cover>,
): Pick<
  Pack,
  'id' | 'version' | 'title' | 'basis' | 'affiliations' | 'sectors' | 'specialCommittees' | 'assessmentTerms'
> {
  const terms = source.考核期限
  return {
    id: source.编号,
    version: source.版本,
    title: source.名称,
    basis: source.依据.map(toBasis),
    affiliations: source.政治面貌.map((item) => ({ key: item.键, name: toNamed(item) })),
    sectors: source.界别,
    specialCommittees: source.专门委员会,
    ...(terms && {
      assessmentTerms: {
        objectionDays: terms.异议工作日,
        answerDays: terms.答复工作日,
        appealDays: terms.复核工作日,
      },
    }),
  }
}
