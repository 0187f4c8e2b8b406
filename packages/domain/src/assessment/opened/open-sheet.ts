import { decimalOf } from '../fixed-point.ts'
import { code, missingName } from '../machine/missing-code.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { Sheet, SheetNode } from '../sheet.ts'
import { appliedTo, unroundedOf } from './applied.ts'
import { asideIn, countedIn, type Opening } from './opening.ts'
import { outcomeOf } from './outcome.ts'
import { quantityOf } from './quantity-words.ts'
import { roundedTotal } from './rounded-total.ts'

/** Opens a subject's result as a sheet: a tree in which every number says where it comes from. */
export function openSheet(opening: Opening): Sheet {
  const { plan } = opening
  const root = plan.nodes.at(-1)
  if (!root) throw new Error('a scheme without items')
  const { node, total, unrounded } = roundedTotal(opening, openNode(opening, root))
  return {
    schemeId: plan.scheme.id,
    total: total === null ? null : decimalOf(total),
    unrounded,
    ...outcomeOf(opening, total),
    openReadings: plan.scheme.openReadings,
    root: node,
  }
}

function openNode(opening: Opening, plan: PlanNode, parent?: PlanNode): SheetNode {
  const { lines } = opening
  const why = lines.missing[plan.number] ?? code.absent
  if (!wasEntered(opening, plan)) return closed(plan, why, parent)
  const children = plan.children
    .filter((child) => plan.source.mechanism !== 'by_period' || lines.missing[child.number] !== code.absent)
    .map((child) => openNode(opening, child, plan))
  const counts = plan.slots.length > 0
  const evidence = counts ? countedIn(opening, plan.slots).map(({ id }) => id) : []
  return {
    ...head(plan),
    value: why === code.value ? decimalOf(lines.value[plan.number] ?? 0) : null,
    unrounded: unroundedOf(opening, plan),
    missing: why === code.value ? null : missingName(why),
    count: counts ? evidence.length : null,
    quantity: quantityOf(opening, plan),
    evidence,
    setAside: counts ? besides(asideIn(opening, plan.slots), evidence) : [],
    formula: plan.mechanism.explain({ node: plan.source, plan, children }, opening),
    applied: appliedTo(opening, plan),
    children,
  }
}

/** A record cancelled above a share may still count below it: it is no note then. */
function besides(aside: ReadonlyArray<{ id: string }>, evidence: readonly string[]): string[] {
  return aside.map(({ id }) => id).filter((id) => !evidence.includes(id))
}

/** Whether an item was computed: not one for other posts, nor a branch not taken. */
function wasEntered({ lines }: Opening, { number, children }: PlanNode): boolean {
  const why = lines.missing[number]
  if (why !== code.absent && why !== code.not_for_role) return true
  return why === code.not_for_role && children.some((child) => lines.missing[child.number] !== code.absent)
}

function closed(plan: PlanNode, why: number, parent: PlanNode | undefined): SheetNode {
  const unmet = why === code.absent && parent?.source.mechanism === 'when'
  return {
    ...head(plan),
    value: null,
    unrounded: null,
    missing: unmet ? 'condition_unmet' : 'not_for_role',
    count: null,
    quantity: null,
    evidence: [],
    setAside: [],
    formula: unmet
      ? { zh: '条件不成立，不计本项', en: 'its condition does not hold' }
      : { zh: '不适用于本人职务', en: 'does not apply to this person’s posts' },
    applied: [],
    children: [],
  }
}

function head(plan: PlanNode): Pick<SheetNode, 'id' | 'title' | 'clause' | 'mechanism'> {
  const { basis, mechanism } = plan.source
  const clause = basis ? [basis.document, basis.clause].filter(Boolean).join(' ') : null
  return { id: plan.id, title: titleOf(plan), clause, mechanism }
}

/** An item's title, with the span it is for. */
export function titleOf({ source: { title }, stretch }: PlanNode): string {
  return stretch.title ? `${title}（${stretch.title.zh}）` : title
}
