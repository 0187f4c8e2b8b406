import type { PackFault } from './fault.ts'
import { faultAt } from './check-shape.ts'
import type { SchemeSource } from './sections/scheme.ts'
import type { SourceFile } from './source-file.ts'

// 护栏 F2–F5、F14：平台使用、打卡、排名、点赞、时长、批示，不作考核内容。
const refused = [
  '政协云',
  '登录',
  '登陆',
  '在线时长',
  '学习时长',
  '打卡',
  '签到积分',
  '点赞',
  '转发',
  '下载',
  '安装',
  '排名',
  '积分榜',
  '批示',
  'APP',
  'App',
  '小程序使用',
]

/** Refuses items that the anti-formalism rules forbid, unless the scheme states its legal basis (then every sheet prints it). */
export function checkGuardrails(source: SourceFile, scheme: SchemeSource): PackFault[] {
  if (scheme.法定依据) return []
  return titlesOf(scheme.评分 as unknown as Record<string, unknown>, ['评分']).flatMap(({ title, at }) => {
    const word = refused.find((candidate) => title.includes(candidate))
    return word
      ? [
          faultAt(
            source,
            at,
            `“${title}”把“${word}”作为考核内容，国办函〔2026〕12号等减负规定不允许`,
            '改为考核履职结果；确有上位规定的，写明“法定依据”，评分表将予印出',
          ),
        ]
      : []
  })
}

function titlesOf(value: unknown, at: PropertyKey[]): Array<{ title: string; at: PropertyKey[] }> {
  if (Array.isArray(value)) return value.flatMap((item, index) => titlesOf(item, [...at, index]))
  if (!value || typeof value !== 'object') return []
  const own = '项' in value && typeof value.项 === 'string' ? [{ title: value.项, at: [...at, '项'] }] : []
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => titlesOf(inner, [...at, key]))]
}
