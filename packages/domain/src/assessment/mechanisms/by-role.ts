import type { ByRoleNode } from '../scheme-node.ts'
import { daysByCase, heldOn, heldWithin } from '../machine/days.ts'
import { firstDay, lastDay } from '../machine/judge.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, note, noteOf, settleExact } from '../machine/settle.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { Words } from '../sheet.ts'
import type { Mechanism } from './mechanism.ts'
import { whyNone } from './sum.ts'
import { takeChosen } from './when.ts'

type Cases = ReadonlyArray<ReadonlySet<string>>

const decisions: Record<ByRoleNode['decide'], Words> = {
  at_start: { zh: '按期初身份', en: 'by the post at the start' },
  at_end: { zh: '按期末身份', en: 'by the post at the end' },
  longest: { zh: '按任职时间最长的身份', en: 'by the post held longest' },
  ever: { zh: '按期内曾任的身份', en: 'by a post ever held' },
  by_days: { zh: '按各身份的天数', en: 'by the days of each post' },
}

/** 分身份: the case that fits who somebody was, or each by its days. */
export const byRole: Mechanism<ByRoleNode> = {
  build: (node, builder, self) => {
    const cases = node.cases.map(({ holding }) => new Set(holding))
    const below = [...node.cases.map(({ child }) => child), ...(node.otherwise ? [node.otherwise] : [])]
    const children: PlanNode[] = []
    below.forEach((child, at) => {
      builder.guarded(self, enters(node.decide, cases, at), () => children.push(builder.child(child)))
    })
    return {
      run: node.decide === 'by_days' ? (machine, own) => byDays(machine, own, cases) : takeCase(node.decide, cases),
      children,
    }
  },
  explain: ({ node, plan, children }, { lines }) => {
    const words = decisions[node.decide]
    const days = new Map(
      lines.notes
        .filter((one) => one.line === plan.number && one.kind === note.days)
        .map((one) => [one.before, one.after]),
    )
    const named = children.flatMap((child, at) => {
      if (lines.missing[plan.children[at]?.number ?? 0] === code.absent) return []
      const of = days.get(at)
      return [
        of === undefined
          ? { zh: child.title, en: child.title }
          : { zh: `${child.title} ${of} 天`, en: `${child.title} ${of} days` },
      ]
    })
    if (named.length === 0) return words
    const list = (language: 'zh' | 'en') => named.map((name) => name[language])
    return { zh: `${words.zh}：${list('zh').join('、')}`, en: `${words.en}: ${list('en').join(', ')}` }
  },
}

function enters(decide: ByRoleNode['decide'], cases: Cases, at: number) {
  if (decide === 'by_days')
    return (machine: Machine, { stretch }: PlanNode) =>
      (daysByCase(machine.who, machine.spans, stretch, cases)[at] ?? 0) > 0
  return (machine: Machine, node: PlanNode) => chosen(machine, node, decide, cases) === at
}

function takeCase(decide: Exclude<ByRoleNode['decide'], 'by_days'>, cases: Cases) {
  return (machine: Machine, node: PlanNode) => {
    machine.choice[node.number] = chosen(machine, node, decide, cases)
    takeChosen(machine, node, code.not_for_role)
  }
}

/** The number of the case that fits; that of `otherwise` where none does. */
function chosen(
  { who, spans }: Machine,
  { stretch }: PlanNode,
  decide: Exclude<ByRoleNode['decide'], 'by_days'>,
  cases: Cases,
): number {
  if (decide === 'longest') {
    const days = daysByCase(who, spans, stretch, cases)
    const most = Math.max(...days)
    return most === 0 ? -1 : days.indexOf(most)
  }
  if (decide === 'ever') return fit(cases, (posts) => heldWithin(who, posts, stretch))
  const day = (decide === 'at_start' ? firstDay : lastDay)(spans, stretch.from, stretch.until)
  return day === null ? -1 : fit(cases, (posts) => heldOn(who, posts, day))
}

function fit(cases: Cases, fits: (posts: ReadonlySet<string>) => boolean): number {
  const at = cases.findIndex(fits)
  return at === -1 ? cases.length : at
}

/** The mean of the cases by their days, over those that have a value. */
function byDays(machine: Machine, node: PlanNode, cases: Cases) {
  if (!node.stretch.fixed) return miss(machine, node, code.period_open)
  const days = daysByCase(machine.who, machine.spans, node.stretch, cases)
  let above = 0n
  let under = 0n
  let entered = 0
  node.children.forEach(({ number }, at) => {
    const of = days[at] ?? 0
    if (of === 0) return
    entered += 1
    noteOf(machine, node, note.days, at, of)
    if (machine.missing[number] !== code.value) return
    above += BigInt(machine.value[number] as number) * BigInt(of)
    under += BigInt(of)
  })
  if (under > 0n) settleExact(machine, node, above, under)
  else miss(machine, node, entered === 0 ? code.not_for_role : whyNone(machine, node.children))
}
