import Big from 'big.js'
import { plain, withinBounds } from './bounds.ts'
import type { Evaluation, Found } from './draft-node.ts'
import type { FactFilter } from './fact-filter.ts'
import { gradeOf } from './grade.ts'
import { each } from './mechanism-each.ts'
import { quantity } from './mechanism-quantity.ts'
import { start } from './mechanism-start.ts'
import { highest, sum, weighted } from './mechanism-sum.ts'
import { partYearOf } from './part-year.ts'
import type { Scheme } from './scheme.ts'
import type { SchemeNode } from './scheme-node.ts'
import { selectFacts, sortFacts, type Sorted } from './select-facts.ts'
import type { Applied, Sheet, SheetNode } from './sheet.ts'
import { heldWithin, type Subject } from './subject.ts'

/**
 * Computes a person's sheet: a tree in which every number opens. Pure and exact: the same scheme, facts, posts and
 * period give the same tree to the cent, on the server and in the browser.
 */
export function evaluate(scheme: Scheme, subject: Subject): Sheet {
  const part = partYearOf(scheme, subject)
  const sorted = sortFacts(subject, part)
  const root = rounded(evaluateNode(scheme.root, subject, sorted), scheme.rounding)
  return {
    schemeId: scheme.id,
    total: root.value,
    unrounded: root.unrounded,
    ...gradeOf(scheme, root, { subject, facts: sorted.standing, part }),
    openReadings: scheme.openReadings,
    root,
  }
}

function evaluateNode(node: SchemeNode, subject: Subject, sorted: Sorted): SheetNode {
  if (node.onlyFor && !heldWithin(subject.hats, node.onlyFor, subject.period)) return notForRole(node)
  const evaluateChild = (child: SchemeNode) => evaluateNode(child, subject, sorted)
  const evaluation: Evaluation = { subject, facts: sorted.standing, evaluateChild }
  const found = mechanism(node, evaluation)
  const bounded = found.value === null ? null : withinBounds(exact(found.value), node)
  return {
    ...head(node),
    value: bounded ? plain(bounded.value) : null,
    unrounded: null,
    quantity: null,
    missing: bounded ? null : (found.missing ?? 'no_records'),
    count: found.facts?.length ?? null,
    evidence: found.facts?.map(({ id }) => id) ?? [],
    setAside: setAside(node, subject, sorted),
    formula: found.formula,
    applied: bounded?.applied ?? [],
    children: found.children ?? [],
  }
}

function mechanism(node: SchemeNode, evaluation: Evaluation): Found {
  switch (node.mechanism) {
    case 'sum':
      return sum(node, evaluation)
    case 'pick':
      return highest(node, evaluation)
    case 'weighted':
      return weighted(node, evaluation)
    case 'each':
      return each(node, evaluation)
    case 'start':
      return start(node, evaluation)
    case 'quantity':
      return quantity(node, evaluation)
    default:
      throw new Error(`not computed yet: ${node.mechanism}`)
  }
}

function setAside(node: SchemeNode, subject: Subject, { setAside: facts }: Sorted): string[] {
  const filter = filterOf(node)
  return filter ? selectFacts(facts, filter, subject).map(({ id }) => id) : []
}

function filterOf(node: SchemeNode): FactFilter | undefined {
  if (node.mechanism === 'each') return node.of
  if (node.mechanism === 'start') return node.base
  return node.mechanism === 'quantity' && 'of' in node.quantity ? node.quantity.of : undefined
}

function notForRole(node: SchemeNode): SheetNode {
  return {
    ...head(node),
    value: null,
    unrounded: null,
    quantity: null,
    missing: 'not_for_role',
    count: null,
    evidence: [],
    setAside: [],
    formula: { zh: '不适用于本人职务', en: 'does not apply to this person’s posts' },
    applied: [],
    children: [],
  }
}

function head({
  id,
  title,
  basis,
  mechanism: name,
}: SchemeNode): Pick<SheetNode, 'id' | 'title' | 'clause' | 'mechanism'> {
  const clause = basis ? [basis.document, basis.clause].filter(Boolean).join(' ') : null
  return { id, title, clause, mechanism: name }
}

/** Shares such as 2 ÷ 3 do not end; twelve places are kept until the total is rounded by the scheme's rule. */
function exact(value: Big): Big {
  return value.round(12, Big.roundHalfUp)
}

function rounded(root: SheetNode, { places, mode }: Scheme['rounding']): SheetNode {
  if (root.value === null) return root
  const before = new Big(root.value)
  const after = before.round(places, mode === 'down' ? Big.roundDown : Big.roundHalfUp)
  if (after.eq(before)) return root
  const words =
    mode === 'down'
      ? { zh: `保留 ${places} 位小数，余数舍去`, en: `${places} places, the rest dropped` }
      : { zh: `保留 ${places} 位小数，四舍五入`, en: `${places} places, half up` }
  const note: Applied = { kind: 'rounding', before: plain(before), after: plain(after), words }
  return { ...root, value: plain(after), unrounded: plain(before), applied: [...root.applied, note] }
}
