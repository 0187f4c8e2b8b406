import type { Basis, Named } from '@tongxin/domain/pack/pack'
import { z } from 'zod'

/** Every keyword of the pack language, so that a mistyped one finds its neighbour. */
export const allKeywords = new Set<string>()

/** What keywords mean that stand in many places; a place may say it better. */
const meanings: Record<string, string> = {
  编号: '编号，供别处引用',
  名称: '名称，照原文，印在页面和评分表上',
  英文: '英文名称',
  键: '英文键，供别处引用',
  依据: '出自哪份文件哪一条，有多可靠',
  文件: '文件名',
  条款: '条款或者原句',
  可信: '文章：经验文章所说；公开文本：查到原文；通行规则：普遍做法；自拟：自己定的',
  类型: '文字、数字、是否、选项；没有照片、位置、时长',
  选项: '可选的值',
  必填: '登记时必须填写',
  属性: '哪个属性',
  得分: '得几分',
  不低于: '大于或等于',
  不高于: '小于或等于',
  高于: '大于（不含本数）',
  低于: '小于（不含本数）',
  上限: '最高几分',
  等次: '哪个等次',
  颜色: '等次的颜色',
  比例: '比例，如 40%',
  条件: '条件',
  级别: '处理的轻重，从表扬到请辞',
  职务: '任职情况',
  台账: '台账记录',
  情形: '什么情形',
  权重: '权重，如 70% 或者 30',
  项目: '评分项',
  至少: '至少几个',
  其中: '几条条件',
  期: '几期',
  累计: '累计几次',
  时任: '担任其中一个职务',
  则: '用哪个评分项',
  合计: '怎样合到一起',
  名: '到第几名为止',
  择优: '人数多于名额时怎样选',
  次数: '几条',
  应得: '应当算出的结果',
  期间: '考核期',
  次: '几次',
  并列: '分不出先后的怎么办',
  依次: '依次比较哪几项',
  等次不高于: '最高只能是哪个等次',
  名额示例: '算好的名额，每次检查都会重算',
  总分: '总分',
  基本要求: '基本要求是否满足',
  结果运用: '结果运用',
  评分: '评分的树：每一项有编号、名称和一种计分办法',
}

/** An object that allows its own keywords only, each with its meaning for whoever writes it in an editor. */
export function keywords<const S extends z.core.$ZodLooseShape>(shape: S) {
  for (const key of Object.keys(shape)) allKeywords.add(key)
  return z.strictObject(explained(shape))
}

function explained<S extends z.core.$ZodLooseShape>(shape: S): S {
  const entries = Object.entries(shape).map(([word, inner]): [string, unknown] => {
    const meaning = meanings[word]
    const plain = inner instanceof z.ZodType && inner.description === undefined && meaning !== undefined
    return [word, plain ? inner.describe(meaning) : inner]
  })
  return Object.fromEntries(entries) as S
}

/** A key by which other places refer to this one. */
export const key = z.string().regex(/^[a-z][a-z0-9_]*$/, { error: '键只用小写英文字母、数字和下划线，以字母开头' })

export const words = z.string().trim().min(1, { error: '不能为空' })

/** 依据: the document, its clause, and how sure we are of it. */
export const basis = keywords({
  文件: words,
  条款: words.optional(),
  可信: z.enum(['文章', '公开文本', '通行规则', '自拟']).optional(),
})

export const bases = z.array(basis).min(1, { error: '每条规则都要写明依据' })

export const named = { 名称: words, 英文: words }

const confidence = { 文章: 'article', 公开文本: 'published', 通行规则: 'commonly_known', 自拟: 'own' } as const

export function toBasis(source: z.output<typeof basis>): Basis {
  return {
    document: source.文件,
    ...(source.条款 && { clause: source.条款 }),
    ...(source.可信 && { confidence: confidence[source.可信] }),
  }
}

export function toNamed(source: { 名称: string; 英文: string }): Named {
  return { zh: source.名称, en: source.英文 }
}
