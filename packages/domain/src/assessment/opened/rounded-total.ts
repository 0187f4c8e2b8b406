import { decimalOf, rounded } from '../fixed-point.ts'
import { code } from '../machine/missing-code.ts'
import type { SheetNode } from '../sheet.ts'
import { roundingWords } from './applied.ts'
import type { Opening } from './opening.ts'

/** The total by the scheme's rounding, said at the root. */
export function roundedTotal({ plan, lines }: Opening, root: SheetNode) {
  const number = plan.nodes.length - 1
  if (lines.missing[number] !== code.value) return { node: root, total: null, unrounded: null }
  const before = lines.value[number] ?? 0
  const { rounding } = plan.scheme
  const total = rounded(before, rounding)
  if (total === before) return { node: root, total, unrounded: root.unrounded }
  const unrounded = root.unrounded ?? decimalOf(before)
  const applied = {
    kind: 'rounding' as const,
    before: decimalOf(before),
    after: decimalOf(total),
    words: roundingWords(rounding),
  }
  return {
    node: { ...root, value: decimalOf(total), unrounded, applied: [...root.applied, applied] },
    total,
    unrounded,
  }
}
