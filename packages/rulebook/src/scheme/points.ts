import type { Band, FactPoints, Factor } from '@tongxin/domain/assessment/fact-points'
import type { EachNode } from '@tongxin/domain/assessment/scheme-node'
import { z } from 'zod'
import { keywords, words } from '../keywords.ts'
import { decimal, positive } from './decimal.ts'
import { filterShape, type FilterSource, grouping, readFilter, readGrouping } from './filter.ts'

/** Bands from the highest line down: from a line up to, not including, the next one above. */
export const bands = z
  .array(keywords({ 不低于: decimal.describe('这一档的界线（含）'), 得分: decimal.describe('这一档得几分') }))
  .min(1)
  .describe('从高到低排列；达到界线即入该档，不到上一档界线')

const table = z.record(z.string(), decimal)
const times = z.int().min(1)

const factor = keywords({
  按档: keywords({
    属性: words.describe('看哪个属性'),
    系数: table.describe('各档的系数，如 全程: 1, 部分: 0.5'),
    其他: decimal.optional().describe('没有列出的档；不写为 0'),
  })
    .optional()
    .describe('按属性的档次乘以系数'),
  按份额: words.optional().describe('乘以记录里写明的份额（0 到 1 的数字属性）；没有记的算 1'),
  均分: words.optional().describe('除以人数（数字属性），如 n 人合写每人 1/n；没有记的算 1 人'),
  按位次: keywords({
    属性: words.describe('署名位次（数字属性，从 1 起）'),
    份额: z.array(decimal).min(1).describe('前几名各得几成，如 [0.5, 0.3]'),
    其余: z
      .union([decimal, z.literal('均分余下')], { error: '写一个系数，或者写“均分余下”' })
      .describe('后面的人各得几成，或者均分余下的份额'),
    人数: words.optional().describe('总人数（数字属性），“均分余下”时必写'),
  })
    .optional()
    .describe('合作成果按署名先后分'),
})

/** 每次: points for each fact. */
export const eachShape = keywords({
  ...filterShape,
  得分: decimal.optional().describe('每次得几分'),
  每单位: keywords({
    属性: words.describe('数字属性，如半天数'),
    得分: decimal.describe('每单位得几分'),
    每满: positive.optional().describe('每满多少才算一个单位，不满不算'),
  })
    .optional()
    .describe('按记录里的数量得分'),
  分档: keywords({
    属性: words.describe('看哪个属性'),
    分值: table.describe('各档的分值'),
    其他: decimal.optional().describe('没有列出的档得几分；不写为 0'),
  })
    .optional()
    .describe('按属性的档次得分，如市级 5 分、省级 8 分'),
  分段: keywords({
    属性: words.describe('数字属性'),
    档: bands,
    其他: decimal.optional().describe('低于各档得几分；不写为 0'),
  })
    .optional()
    .describe('按数字属性落在哪一段得分，含下界、不含上界'),
  份额: z.array(factor).min(1).optional().describe('再乘以这些系数：合作分成、部分计分；相乘后取六位小数'),
  单次上限: decimal.optional().describe('一次最多得几分'),
  同组最多: keywords({ 按: grouping, 次: times.describe('一组里最多算几次，取最好的') })
    .optional()
    .describe('同一组里最多算几次，如同一会议、同一成果只算一次'),
  从第: times.optional().describe('从第几次起得分（按日期先后）'),
  至第: times.optional().describe('到第几次为止'),
  取最好: times.optional().describe('只取得分最高的几次'),
  只计一次: z.boolean().optional().describe('不论几次只计一次，取最高的一次'),
})
export type EachSource = FilterSource & Omit<z.output<typeof eachShape>, keyof FilterSource>

/** Translates 每次. */
export function readEach(source: EachSource): Omit<EachNode, 'id' | 'title'> {
  return {
    mechanism: 'each',
    of: readFilter(source),
    points: readPoints(source),
    times: source.份额?.map(readFactor),
    capPerFact: source.单次上限,
    from: source.从第,
    upTo: source.至第,
    best: source.只计一次 ? 1 : source.取最好,
    perGroup: source.同组最多 && { by: readGrouping(source.同组最多.按), atMost: source.同组最多.次 },
  }
}

function readPoints({ 得分, 每单位, 分档, 分段 }: EachSource): FactPoints {
  if (每单位) return { perUnit: 每单位.得分, attribute: 每单位.属性, wholeUnits: 每单位.每满 }
  if (分档) return { table: 分档.分值, attribute: 分档.属性, otherwise: 分档.其他 }
  if (分段) return { bands: readBands(分段.档), attribute: 分段.属性, otherwise: 分段.其他 }
  return { fixed: 得分 ?? '0' }
}

/** Translates bands. */
export function readBands(source: z.output<typeof bands>): Band[] {
  return source.map(({ 不低于, 得分 }) => ({ atLeast: 不低于, points: 得分 }))
}

function readFactor({ 按档, 按份额, 均分, 按位次 }: z.output<typeof factor>): Factor {
  if (按档) return { table: 按档.系数, attribute: 按档.属性, otherwise: 按档.其他 }
  if (按份额 !== undefined) return { portion: 按份额 }
  if (按位次) {
    const { 属性, 份额, 其余, 人数 } = 按位次
    return { position: 属性, shares: 份额, others: 其余 === '均分余下' ? 'rest_equally' : 其余, of: 人数 }
  }
  return { equally: 均分 ?? '' }
}
