import type { Condition } from '../condition.ts'
import { code } from '../machine/missing-code.ts'
import type { Judgement } from '../plan/plan.ts'
import type { Verdict, Words } from '../sheet.ts'
import { countedIn, type Opening } from './opening.ts'
import { fractionOf } from './quantity-words.ts'
import { shown } from './words.ts'

/** Whether a condition holds, with what was asked and what was found. */
export function verdictOf(opening: Opening, judgement: Judgement): Verdict {
  return {
    title: judgement.condition.title,
    holds: opening.lines.value[judgement.line] === 1,
    words: wordsOf(opening, judgement),
    evidence: evidenceOf(opening, judgement),
  }
}

function evidenceOf(opening: Opening, { measure, parts }: Judgement): string[] {
  const { nodes } = opening.plan
  const own =
    measure === null ? [] : measure.looksAt === -1 ? measure.slots.slice(0, 2) : (nodes[measure.looksAt]?.slots ?? [])
  const ids = [...countedIn(opening, own).map(({ id }) => id), ...parts.flatMap((part) => evidenceOf(opening, part))]
  return [...new Set(ids)]
}

function wordsOf(opening: Opening, judgement: Judgement): Words {
  const { condition, parts } = judgement
  if ('quantity' in condition) return quantityWords(opening, judgement, condition)
  if ('holding' in condition) return { zh: '看期内担任的职务', en: 'by the posts held' }
  if ('history' in condition) return { zh: '看历次审定的结果', en: 'by the results adopted before' }
  const list = parts.map((part) => verdictOf(opening, part))
  const of = (language: 'zh' | 'en') => list.map(({ title, words }) => `${title}（${words[language]}）`)
  const head = compound(condition)
  return { zh: `${head.zh}：${of('zh').join('、')}`, en: `${head.en}: ${of('en').join(', ')}` }
}

function compound(condition: Condition): Words {
  if ('all' in condition) return { zh: '须全部成立', en: 'all must hold' }
  if ('any' in condition) return { zh: '任一成立', en: 'any must hold' }
  if ('some' in condition)
    return { zh: `至少成立 ${condition.some.atLeast} 条`, en: `at least ${condition.some.atLeast} must hold` }
  return { zh: '不得有', en: 'must not hold' }
}

type OfQuantity = Extract<Condition, { quantity: object }>

function quantityWords({ lines }: Opening, { line }: Judgement, condition: OfQuantity): Words {
  const { take } = condition.quantity
  const unit = take === 'count' ? { zh: ' 次', en: '' } : take === 'node' ? { zh: ' 分', en: '' } : { zh: '', en: '' }
  const found =
    lines.missing[line] === code.value && (lines.denominator[line] ?? 0) !== 0
      ? fractionOf(condition.quantity, lines.numerator[line] ?? 0, lines.denominator[line] ?? 1)
      : null
  const share = found?.denominator === undefined ? null : `${found.numerator} ÷ ${found.denominator}`
  const value = share ?? (found ? shown(found.value) : null)
  const asked = borders(condition, unit)
  if (take === 'count')
    return { zh: `${asked.zh}，实有 ${value ?? '0'} 次`, en: `${asked.en}, ${value ?? '0'} on record` }
  const end = value === null ? { zh: '无数据', en: 'no data' } : { zh: value, en: value }
  return { zh: `${asked.zh}，实得 ${end.zh}`, en: `${asked.en}, got ${end.en}` }
}

function borders({ atLeast, atMost, above, below }: OfQuantity, unit: Words): Words {
  const given = [
    { line: atLeast, zh: '至少', en: 'at least' },
    { line: atMost, zh: '至多', en: 'at most' },
    { line: above, zh: '高于', en: 'above' },
    { line: below, zh: '低于', en: 'below' },
  ].filter(({ line }) => line !== undefined)
  return {
    zh: given.map(({ zh, line }) => `${zh} ${line}${unit.zh}`).join('，'),
    en: given.map(({ en, line }) => `${en} ${line}${unit.en}`).join(', '),
  }
}
