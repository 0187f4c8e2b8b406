import { compareProducts, millionthsOf, one } from '../fixed-point.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, note, noteOf, settle } from '../machine/settle.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { RankNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 名次加分: by the place among all assessed, whose values the assessing office brings along. */
export const rank: Mechanism<RankNode> = {
  build: (node, builder) => {
    const places = node.places.map(({ upTo, points }) => ({ upTo, points: millionthsOf(points) }))
    const shares = (node.share ?? []).map(({ upTo, points }) => ({
      upTo: millionthsOf(upTo),
      points: millionthsOf(points),
    }))
    return { run: placed(node, places, shares), looksAt: builder.resolve(node.of) }
  },
  explain: ({ node, plan }, { lines }) => {
    const rule = node.places.map(({ upTo, points }) => ({
      zh: `前 ${upTo} 名 ${points} 分`,
      en: `${points} up to place ${upTo}`,
    }))
    const shares = (node.share ?? []).map(({ upTo, points }) => ({
      zh: `前 ${upTo} ${points} 分`,
      en: `${points} within the first ${upTo}`,
    }))
    const all = [...rule, ...shares]
    const found = lines.notes.find(({ line, kind }) => line === plan.number && kind === note.place)
    const zh = `按名次：${all.map((words) => words.zh).join('、')}`
    const en = `by place: ${all.map((words) => words.en).join(', ')}`
    if (!found) return { zh, en }
    return {
      zh: `${zh}；${found.after} 人中第 ${found.before} 名`,
      en: `${en}; place ${found.before} of ${found.after}`,
    }
  },
}

interface Step {
  upTo: number
  points: number
}

function placed({ of, ties, minimumCohort = 0 }: RankNode, places: readonly Step[], shares: readonly Step[]) {
  return (machine: Machine, node: PlanNode) => {
    const why = machine.missing[node.looksAt] as number
    if (why !== code.value) return miss(machine, node, why === code.absent ? code.no_records : why)
    const cohort = machine.cohort?.get(of)
    if (!cohort) return miss(machine, node, code.no_cohort)
    if (cohort.length < minimumCohort) return miss(machine, node, code.small_sample)
    const place = placeOf(cohort, machine.value[node.looksAt] as number, ties)
    noteOf(machine, node, note.place, place, cohort.length)
    const step =
      places.find(({ upTo }) => place <= upTo) ??
      shares.find(({ upTo }) => compareProducts(place, one, upTo, cohort.length) <= 0)
    settle(machine, node, step?.points ?? 0)
  }
}

/** Best: one more than stand above; worst: all that stand above or beside. The cohort falls. */
function placeOf(cohort: Float64Array, value: number, ties: RankNode['ties']): number {
  let low = 0
  let high = cohort.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = cohort[middle] as number
    if (ties === 'best' ? other > value : other >= value) low = middle + 1
    else high = middle
  }
  return ties === 'best' ? low + 1 : low
}
