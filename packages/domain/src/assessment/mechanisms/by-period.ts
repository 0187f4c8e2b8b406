import { daysWithin } from '../machine/days.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settle, settleExact } from '../machine/settle.ts'
import { named } from '../opened/words.ts'
import type { PlanNode } from '../plan/plan.ts'
import { windowsOf } from '../plan/windows.ts'
import type { ByPeriodNode } from '../scheme-node.ts'
import type { Words } from '../sheet.ts'
import type { Mechanism } from './mechanism.ts'
import { whyNone } from './sum.ts'

const combined: Record<ByPeriodNode['combine'], Words> = {
  sum: { zh: '各期之和', en: 'sum of the spans' },
  mean: { zh: '各期平均', en: 'mean of the spans' },
  highest: { zh: '各期取最高', en: 'the highest span' },
  lowest: { zh: '各期取最低', en: 'the lowest span' },
  last: { zh: '取最后一期', en: 'the last span' },
}

/** 分期: the child once in each window of the period; windows without a day that counts are left out. */
export const byPeriod: Mechanism<ByPeriodNode> = {
  build: ({ span, child, combine }, builder, self) => {
    const children: PlanNode[] = []
    for (const stretch of windowsOf(span, builder.stretch(), builder.scheme)) {
      const enter = (machine: Machine) => machine.part === null || daysWithin(machine.spans, stretch).length > 0
      builder.inWindow(stretch, () => builder.guarded(self, enter, () => children.push(builder.child(child))))
    }
    return { run: combine === 'mean' ? runMean : runs[combine], children }
  },
  explain: ({ node: { combine }, children }) => {
    const words = combined[combine]
    const list = children.filter(({ value }) => value !== null).map(named)
    if (list.length === 0) return words
    const joined = list.join(combine === 'sum' ? ' + ' : '、')
    return { zh: `${words.zh}：${joined}`, en: `${words.en}: ${joined.replaceAll('、', ', ')}` }
  },
}

const runs = {
  sum: combining((total, value) => total + value),
  highest: combining((best, value) => Math.max(best, value)),
  lowest: combining((best, value) => Math.min(best, value)),
  last: combining((_, value) => value),
}

function combining(combine: (before: number, value: number) => number) {
  return (machine: Machine, node: PlanNode) => {
    const values = valuesOf(machine, node)
    if (values.length === 0) miss(machine, node, whyNone(machine, node.children))
    else settle(machine, node, values.reduce(combine))
  }
}

function runMean(machine: Machine, node: PlanNode) {
  const values = valuesOf(machine, node)
  if (values.length === 0) return miss(machine, node, whyNone(machine, node.children))
  const total = values.reduce((sum, value) => sum + BigInt(value), 0n)
  settleExact(machine, node, total, BigInt(values.length))
}

function valuesOf({ missing, value }: Machine, { children }: PlanNode): number[] {
  return children.flatMap(({ number }) => (missing[number] === code.value ? [value[number] as number] : []))
}
