import type { AttributeValue, Fact } from '../ledger/fact.ts'
import type { Condition } from './condition.ts'
import type { AttributeCondition, FactFilter } from './fact-filter.ts'
import type { FactPoints } from './fact-points.ts'
import type { EachNode, PickNode, SchemeNode } from './scheme-node.ts'
import type { Scheme } from './scheme.ts'
import type { Subject } from './subject.ts'

type Limits = Pick<SchemeNode, 'cap' | 'floor' | 'onlyFor'>

/** The year of every example. */
export const period = { from: '2026-01-01', until: '2027-01-01' }

/** A scheme without grades, for a tree. */
export function schemeOf(root: SchemeNode, other: Partial<Scheme> = {}): Scheme {
  return {
    id: 'example',
    title: '示例',
    subject: 'member',
    period: 'calendar_year',
    basis: [{ document: '示例' }],
    openReadings: [],
    capGroups: [],
    rounding: { places: 2, mode: 'half_up' },
    root,
    gates: [],
    grades: [],
    quotas: [],
    vetoes: [],
    consequences: [],
    ...other,
  }
}

/** A filter by kind and by values of attributes. */
export function only(kinds: string | string[], where: Record<string, AttributeValue[]> = {}): FactFilter {
  const conditions = Object.entries(where).map(([key, is]): [string, AttributeCondition] => [key, { is }])
  return { kinds: [kinds].flat(), where: Object.fromEntries(conditions) }
}

/** Points for each fact of a filter. */
export function each(
  id: string,
  of: FactFilter,
  points: FactPoints | string,
  other: Limits & Pick<EachNode, 'from' | 'best'> = {},
): EachNode {
  return {
    id,
    title: id,
    mechanism: 'each',
    of,
    points: typeof points === 'string' ? { fixed: points } : points,
    ...other,
  }
}

/** The sum of some nodes. */
export function sumOf(id: string, children: SchemeNode[], limits: Limits = {}): SchemeNode {
  return { id, title: id, mechanism: 'sum', children, ...limits }
}

/** The highest of some nodes. */
export function highestOf(id: string, children: SchemeNode[], limits: Limits = {}): PickNode {
  return { id, title: id, mechanism: 'pick', end: 'highest', children, ...limits }
}

/** A node times a weight. */
export function times(id: string, weight: string, child: SchemeNode): SchemeNode {
  return { id, title: id, mechanism: 'weighted', weight, child }
}

/** Starts full where a fact of `base` exists, and never falls below 0. */
export function startsAt(id: string, start: string, base: FactFilter, minus: SchemeNode[]): SchemeNode {
  return { id, title: id, mechanism: 'start', start, base, minus, floor: '0' }
}

/** Some equal facts of the subject, each with an id of its own. */
export function factsOf(
  kind: string,
  attributes: Record<string, AttributeValue> = {},
  number = 1,
  on = '2026-03-05',
): Fact[] {
  const id = `${kind}/${JSON.stringify(attributes)}/${on}`
  return Array.from({ length: number }, (_, at) => ({
    id: `${id}/${at}`,
    kind,
    subjectId: 'subject',
    on,
    attributes,
    record: { kind: 'record', id: `${id}/${at}` },
  }))
}

/** A subject of the example year. */
export function subjectOf(facts: readonly Fact[], hats: Subject['hats'] = []): Subject {
  return { facts, hats, period }
}

/** At least so many facts of a filter. */
export function atLeastFacts(title: string, of: FactFilter, atLeast: string): Condition {
  return { title, quantity: { take: 'count', of }, atLeast }
}
