import type { AttributeCondition, AttributeConditions, FactFilter, Grouping } from '../fact-filter.ts'
import type { Words } from '../sheet.ts'
import { listed, type Naming } from './naming.ts'

/** Which records a filter takes, in words a clerk reads. */
export function describeFilter(filter: FactFilter, naming: Naming): Words {
  const kinds = listed(filter.kinds.map(naming.kind))
  const parts = [
    ...conditions(filter.where, naming),
    ...(filter.anyOf ? [alternatives(filter.anyOf, naming)] : []),
    ...posts(filter.holding, naming, { zh: '当日任', en: 'on a day as ' }),
    ...posts(filter.notHolding, naming, { zh: '当日未任', en: 'on a day not as ' }),
    ...(filter.unless ? [exception(filter.unless, naming)] : []),
  ]
  if (parts.length === 0) return kinds
  const inner = listed(parts, '；', '; ')
  return { zh: `${kinds.zh}（${inner.zh}）`, en: `${kinds.en} (${inner.en})` }
}

function conditions(where: AttributeConditions | undefined, naming: Naming): Words[] {
  return Object.entries(where ?? {}).map(([key, condition]) => describeAttribute(key, condition, naming))
}

function alternatives(groups: readonly AttributeConditions[], naming: Naming): Words {
  return listed(
    groups.map((group) => listed(conditions(group, naming), '且', ' and ')),
    '，或',
    ', or ',
  )
}

function posts(keys: readonly string[] | undefined, naming: Naming, before: Words): Words[] {
  if (!keys) return []
  const names = listed(keys.map(naming.post))
  return [{ zh: before.zh + names.zh, en: before.en + names.en }]
}

function exception({ facts, same }: NonNullable<FactFilter['unless']>, naming: Naming): Words {
  const other = describeFilter(facts, naming)
  const by = naming.attribute(same)
  return { zh: `同一${by.zh}有${other.zh}的除外`, en: `unless there is ${other.en} with the same ${by.en}` }
}

function describeAttribute(key: string, condition: AttributeCondition, naming: Naming): Words {
  const name = naming.attribute(key)
  const values = (list: NonNullable<AttributeCondition['is']>) => listed(list.map((one) => naming.value(key, one)))
  const parts: Words[] = []
  if (condition.is) parts.push({ zh: `为${values(condition.is).zh}`, en: `is ${values(condition.is).en}` })
  if (condition.not) parts.push({ zh: `不为${values(condition.not).zh}`, en: `is not ${values(condition.not).en}` })
  if (condition.atLeast) parts.push({ zh: `不低于${condition.atLeast}`, en: `at least ${condition.atLeast}` })
  if (condition.atMost) parts.push({ zh: `不高于${condition.atMost}`, en: `at most ${condition.atMost}` })
  if (condition.above) parts.push({ zh: `高于${condition.above}`, en: `above ${condition.above}` })
  if (condition.below) parts.push({ zh: `低于${condition.below}`, en: `below ${condition.below}` })
  if (condition.present !== undefined)
    parts.push(condition.present ? { zh: '有记录', en: 'recorded' } : { zh: '无记录', en: 'not recorded' })
  const said = listed(parts, '且', ' and ')
  return { zh: name.zh + said.zh, en: `${name.en} ${said.en}` }
}

/** What makes records belong together, in words. */
export function describeGrouping(by: Grouping, naming: Naming): Words {
  if (typeof by === 'object') return naming.attribute(by.attribute)
  const words: Record<typeof by, Words> = {
    day: { zh: '日', en: 'day' },
    month: { zh: '月', en: 'month' },
    quarter: { zh: '季', en: 'quarter' },
    half_year: { zh: '半年', en: 'half-year' },
    record: { zh: '记录', en: 'record' },
  }
  return words[by]
}
