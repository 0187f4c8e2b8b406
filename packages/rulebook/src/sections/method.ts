import type { Method } from '@tongxin/domain/pack/pack'
import { z } from 'zod'
import { basis, key, keywords, named, toBasis, toNamed, words } from '../keywords.ts'

/** 方法.yaml: the method's pillars and measures, each with its sentence of the article. */
export const method = keywords({
  名称: words,
  支柱: z
    .array(
      keywords({
        键: key,
        ...named,
        要义: words,
        要义英文: words,
        举措: z
          .array(
            keywords({
              编号: z.string().regex(/^[CTIG]\d+$/, { error: '编号如 C1、T12、I3、G4' }),
              ...named,
              依据: basis,
              会议: z.array(key).default([]),
              指标: z.array(key).default([]),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})

export function readMethod(source: z.output<typeof method>): Method {
  return {
    title: source.名称,
    pillars: source.支柱.map((pillar) => ({
      key: pillar.键,
      title: toNamed(pillar),
      motto: { zh: pillar.要义, en: pillar.要义英文 },
      measures: pillar.举措.map((measure) => ({
        id: measure.编号,
        title: toNamed(measure),
        basis: toBasis(measure.依据),
        meetingKinds: measure.会议,
        indicators: measure.指标,
      })),
    })),
  }
}
