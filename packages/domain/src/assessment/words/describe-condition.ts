import type { Condition } from '../condition.ts'
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
    return { zh: `任${names.zh}`, en: `holds the post ${names.en}` }
  }
  if ('history' in condition) return { zh: '看往年结果', en: 'by earlier results' }
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
