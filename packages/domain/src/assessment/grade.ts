import Big from 'big.js'
import type { Fact } from '../ledger/fact.ts'
import type { Condition, Scheme } from './scheme.ts'
import { selectFacts } from './select-facts.ts'
import type { Sheet, SheetNode, Verdict, Words } from './sheet.ts'
import type { Subject } from './subject.ts'

type Graded = Pick<Sheet, 'grade' | 'gradeReason' | 'gates' | 'vetoes'>

/** The grade with its reason: the half-open line, extra conditions, and what keeps it down. */
export function gradeOf(scheme: Scheme, root: SheetNode, subject: Subject, facts: readonly Fact[]): Graded {
  const judge = (condition: Condition) => verdictOf(condition, root, subject, facts)
  const gates = scheme.gates.map(judge)
  const vetoes = scheme.vetoes.map((veto) => vetoOf(veto, subject, facts))
  if (scheme.grades.length === 0)
    return { grade: null, gradeReason: { zh: '本办法不设等次', en: 'this scheme has no grades' }, gates, vetoes }
  if (root.value === null)
    return { grade: null, gradeReason: { zh: '没有记录，不评等次', en: 'no records, no grade' }, gates, vetoes }
  const total = new Big(root.value)
  const reached = scheme.grades.findIndex(
    (grade) => total.gte(grade.atLeast) && (grade.also ?? []).every((condition) => judge(condition).holds),
  )
  const at = reached === -1 ? scheme.grades.length - 1 : reached
  const limit = lowest(scheme, vetoes)
  const final = Math.max(at, limit)
  const grade = scheme.grades[final]
  return { grade: grade?.name ?? null, gradeReason: reasonOf(scheme, root.value, at, final, vetoes), gates, vetoes }
}

function vetoOf(
  { title, when, gradeAtMost }: Scheme['vetoes'][number],
  subject: Subject,
  facts: readonly Fact[],
): Verdict {
  const found = selectFacts(facts, when, subject)
  return {
    title,
    holds: found.length > 0,
    words: { zh: `等次不高于${gradeAtMost}`, en: `no grade above ${gradeAtMost}` },
    evidence: found.map(({ id }) => id),
  }
}

function lowest(scheme: Scheme, vetoes: readonly Verdict[]): number {
  return scheme.vetoes.reduce(
    (limit, veto, at) =>
      vetoes[at]?.holds
        ? Math.max(
            limit,
            scheme.grades.findIndex(({ name }) => name === veto.gradeAtMost),
          )
        : limit,
    0,
  )
}

function reasonOf(scheme: Scheme, total: string, at: number, final: number, vetoes: readonly Verdict[]): Words {
  const grade = scheme.grades[final]
  if (final > at) {
    const cause = vetoes
      .filter(({ holds }) => holds)
      .map(({ title }) => title)
      .join('、')
    return {
      zh: `${total} 分；因${cause}，等次为${grade?.name ?? ''}`,
      en: `${total}; kept down to ${grade?.name ?? ''} by ${cause}`,
    }
  }
  const next = scheme.grades[at - 1]
  const upTo = next
    ? {
        zh: `，不足 ${next.atLeast} 分或未满足其附加条件`,
        en: `, below ${next.atLeast} or without its extra conditions`,
      }
    : { zh: '', en: '' }
  return {
    zh: `${total} 分，达到 ${grade?.atLeast ?? '0'} 分${upTo.zh}`,
    en: `${total}, at least ${grade?.atLeast ?? '0'}${upTo.en}`,
  }
}

function verdictOf(condition: Condition, root: SheetNode, subject: Subject, facts: readonly Fact[]): Verdict {
  if ('facts' in condition) {
    const found = selectFacts(facts, condition.facts, subject)
    return {
      title: condition.title,
      holds: found.length >= condition.atLeast,
      words: {
        zh: `至少 ${condition.atLeast} 次，实有 ${found.length} 次`,
        en: `at least ${condition.atLeast}, ${found.length} on record`,
      },
      evidence: found.map(({ id }) => id),
    }
  }
  const node = findNode(root, condition.node)
  const value = node?.value ?? null
  const holds = value !== null && new Big(value).gte(condition.atLeast)
  return {
    title: condition.title,
    holds,
    words: {
      zh: `至少 ${condition.atLeast} 分，实得 ${value ?? '无数据'}`,
      en: `at least ${condition.atLeast}, got ${value ?? 'no data'}`,
    },
    evidence: node?.evidence ?? [],
  }
}

/** A node of a sheet by its id. */
export function findNode(node: SheetNode, id: string): SheetNode | null {
  if (node.id === id) return node
  for (const child of node.children) {
    const found = findNode(child, id)
    if (found) return found
  }
  return null
}
