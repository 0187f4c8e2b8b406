import type { Condition, HistoryTest, RoleDecision } from '../condition.ts'
import type { Words } from '../sheet.ts'
import { describeQuantity } from './describe-quantity.ts'
import { listed, type Naming } from './naming.ts'

/** A condition in words: its title, and what it asks for. */
export function describeCondition(condition: Condition, naming: Naming): Words {
  const asks = asked(condition, naming)
  return { zh: `${condition.title}：${asks.zh}`, en: `${condition.title}: ${asks.en}` }
}

function asked(condition: Condition, naming: Naming): Words {
  if ('quantity' in condition) {
    const quantity = describeQuantity(condition.quantity, naming)
    const bounds = boundsOf(condition)
    return { zh: `${quantity.zh}${bounds.zh}`, en: `${quantity.en} ${bounds.en}` }
  }
  if ('holding' in condition) {
    const names = listed(condition.holding.map(naming.post))
    const { zh, en } = moments[condition.decide ?? 'ever']
    return { zh: `${zh}任${names.zh}`, en: `holds the post ${names.en}${en}` }
  }
  if ('history' in condition) return describeHistory(condition.history)
  if ('not' in condition) {
    const inner = describeCondition(condition.not, naming)
    return { zh: `不得有${inner.zh}`, en: `not ${inner.en}` }
  }
  if ('all' in condition) return group(condition.all, naming, { zh: '，且', en: ' and ' })
  if ('any' in condition) return group(condition.any, naming, { zh: '，或', en: ' or ' })
  const some = group(condition.some.of, naming, { zh: '，', en: ', ' })
  return { zh: `至少${condition.some.atLeast}条：${some.zh}`, en: `at least ${condition.some.atLeast} of: ${some.en}` }
}

function group(conditions: readonly Condition[], naming: Naming, between: Words): Words {
  return listed(
    conditions.map((one) => describeCondition(one, naming)),
    between.zh,
    between.en,
  )
}

function boundsOf(condition: Extract<Condition, { quantity: unknown }>): Words {
  const parts: Words[] = []
  if (condition.atLeast) parts.push({ zh: `不低于${condition.atLeast}`, en: `at least ${condition.atLeast}` })
  if (condition.atMost) parts.push({ zh: `不高于${condition.atMost}`, en: `at most ${condition.atMost}` })
  if (condition.above) parts.push({ zh: `高于${condition.above}`, en: `above ${condition.above}` })
  if (condition.below) parts.push({ zh: `低于${condition.below}`, en: `below ${condition.below}` })
  return listed(parts, '且', ' and ')
}

const moments: Record<RoleDecision, Words> = {
  ever: { zh: '', en: '' },
  at_start: { zh: '期初', en: ' on the first day' },
  at_end: { zh: '期末', en: ' on the last day' },
  longest: { zh: '期内多数时间', en: ' for most of the time' },
}

function describeHistory({ result, consecutive, within, inTerm, earlierOnly }: HistoryTest): Words {
  const { grades, below, atLeast } = result
  const like: Words[] = []
  if (grades) like.push({ zh: grades.join('或'), en: grades.join(' or ') })
  if (below) like.push({ zh: `低于${below}分`, en: `below ${below}` })
  if (atLeast) like.push({ zh: `不低于${atLeast}分`, en: `at least ${atLeast}` })
  const often: Words[] = []
  if (consecutive) often.push({ zh: `连续${consecutive}期`, en: `${consecutive} in a row` })
  if (within)
    often.push({
      zh: `近${within.periods}期内${within.atLeast}次`,
      en: `${within.atLeast} of the last ${within.periods}`,
    })
  if (inTerm) often.push({ zh: `本届内累计${inTerm}次`, en: `${inTerm} within the term` })
  if (often.length === 0) often.push({ zh: '最近一期', en: 'the latest' })
  const [what, times] = [listed(like, '且', ' and '), listed(often, '且', ' and ')]
  const which = earlierOnly ? { zh: '以往结果', en: 'earlier results' } : { zh: '历次结果', en: 'results' }
  return { zh: `${which.zh}${times.zh}为${what.zh}`, en: `${which.en}: ${times.en} ${what.en}` }
}
