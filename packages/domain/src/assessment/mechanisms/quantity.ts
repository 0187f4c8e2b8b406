import { millionthsOf, one } from '../fixed-point.ts'
import { conversionOf } from '../machine/convert-quantity.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, note, noteOf } from '../machine/settle.ts'
import { claimWorks, factAt } from '../machine/slots.ts'
import { exemptFacts } from '../machine/take-quantity.ts'
import { quantityWords } from '../opened/quantity-words.ts'
import type { Measure, PlanNode } from '../plan/plan.ts'
import type { QuantityNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 量 and 计分: a quantity, and how it turns into points. */
export const quantity: Mechanism<QuantityNode> = {
  build: (node, builder) => {
    const measure = builder.measure(node.quantity, { claimed: true })
    const shrinks = builder.scheme.partYear === 'pro_rata' && (node.proRata?.includes('target') ?? false)
    const convert = conversionOf(node.to, shrinks)
    const { minimumSample = 0 } = node
    const whenNone = node.whenNone === undefined ? null : millionthsOf(node.whenNone)
    return {
      measure,
      slots: measure.slots.slice(0, 2),
      run: (machine, self) => {
        take(machine, self, measure, whenNone)
        const found = machine.quantity
        if (found.missing !== code.value) return miss(machine, self, found.missing)
        if (found.sample < minimumSample) return miss(machine, self, code.small_sample)
        claim(machine, self, measure)
        convert(machine, self, found.numerator, found.denominator)
      },
    }
  },
  explain: ({ node, plan }, opening) => quantityWords(node, plan, opening),
}

function take(machine: Machine, node: PlanNode, measure: Measure, whenNone: number | null) {
  const found = machine.quantity
  measure.take(machine, measure)
  if (found.missing !== code.value && whenNone !== null) {
    found.missing = code.value
    found.numerator = whenNone
    found.denominator = one
    found.sample = Infinity
  }
  machine.numerator[node.number] = found.numerator
  machine.denominator[node.number] = found.denominator
  if (machine.explains) noteExempt(machine, node, measure)
}

/** Every fact that the quantity took claims its work, except those that leave a share. */
function claim(machine: Machine, { slots }: PlanNode, { slots: [, , exemptSlot = -1], exemptByShape }: Measure) {
  const exempt = exemptSlot === -1 || exemptByShape ? null : exemptFacts(machine, exemptSlot)
  for (const slot of slots) claimWorks(machine, slot, { whatever: true, exempt })
}

function noteExempt(machine: Machine, node: PlanNode, { slots }: Measure) {
  const [of = 0, , exempt = -1] = slots
  if (exempt === -1) return
  let number = 0
  let place = 0
  for (let other = 0; other < (machine.count[exempt] as number); other += 1) {
    const fact = factAt(machine, exempt, other)
    while (place < (machine.count[of] as number) && factAt(machine, of, place) < fact) place += 1
    if (place < (machine.count[of] as number) && factAt(machine, of, place) === fact) number += 1
  }
  if (number > 0) noteOf(machine, node, note.exempt, number, number)
}
