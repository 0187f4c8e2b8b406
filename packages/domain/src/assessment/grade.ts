import Big from 'big.js'
import type { Fact } from '../ledger/fact.ts'
import { lineFor, type PartYear, partYearWords } from './part-year.ts'
import type { Condition } from './condition.ts'
import type { Grade } from './outcome.ts'
import type { Scheme } from './scheme.ts'
import { selectFacts } from './select-facts.ts'
import type { Sheet, SheetNode, Verdict, Words } from './sheet.ts'
import type { Subject } from './subject.ts'

type Graded = Pick<Sheet, 'grade' | 'gradeReason' | 'assessed'>

type Line = Grade & { atLeast: string }

interface Judged {
  subject: Subject
  facts: readonly Fact[]
  part: PartYear | null
}

/** The grade with its reason: the half-open line, extra conditions, and what keeps it down. */
export function gradeOf(
  scheme: Scheme,
  root: SheetNode,
  judged: Judged,
): Graded & Pick<Sheet, 'gates' | 'vetoes' | 'exempt' | 'consequences'> {
  const judge = (condition: Condition) => verdictOf(condition, root, judged)
  const vetoes = scheme.vetoes.map(({ title, when, gradeAtMost }) => ({
    ...judge(when),
    title,
    words: { zh: `等次不高于${gradeAtMost}`, en: `no grade above ${gradeAtMost}` },
  }))
  const { part } = judged
  const graded =
    root.value === null
      ? { assessed: false, grade: null, gradeReason: { zh: '没有记录，不评等次', en: 'no records, no grade' } }
      : (ungraded(scheme, part) ?? reachedGrade(scheme, root.value, part, judge, vetoes))
  return { ...graded, exempt: null, gates: scheme.gates.map(judge), vetoes, consequences: [] }
}

function ungraded({ grades }: Scheme, part: PartYear | null): Graded | null {
  if (part && (part.mode === 'exempt' || part.of === null))
    return { assessed: false, grade: null, gradeReason: partYearWords(part) }
  if (grades.length === 0)
    return { assessed: false, grade: null, gradeReason: { zh: '本办法不设等次', en: 'this scheme has no grades' } }
  return null
}

function reachedGrade(
  scheme: Scheme,
  total: string,
  part: PartYear | null,
  judge: (condition: Condition) => Verdict,
  vetoes: readonly Verdict[],
): Graded {
  const lines = scheme.grades.map((grade) => ({ ...grade, atLeast: lineFor(grade.atLeast ?? '0', part) }))
  const hindrances = lines.map((line) => hindranceOf(line, total, judge))
  const at = hindrances.findIndex((hindrance) => hindrance === null)
  const final = at === -1 ? -1 : Math.max(at, lowest(scheme, vetoes))
  const reason = final > at ? keptDown(lines[final], total, vetoes) : whyReached(lines, hindrances, at, total)
  const words = part ? partYearWords(part) : null
  return {
    assessed: true,
    grade: lines[final]?.name ?? null,
    gradeReason: words ? { zh: `${reason.zh}；${words.zh}`, en: `${reason.en}; ${words.en}` } : reason,
  }
}

/** What keeps a total out of a grade: its line, or conditions besides it; `null` where nothing does. */
function hindranceOf(grade: Line, total: string, judge: (condition: Condition) => Verdict): Words | null {
  if (new Big(total).lt(grade.atLeast)) return { zh: `不足 ${grade.atLeast} 分`, en: `below ${grade.atLeast}` }
  const failed = (grade.also ?? []).map(judge).filter(({ holds }) => !holds)
  if (failed.length === 0) return null
  const titles = failed.map(({ title }) => `“${title}”`).join('、')
  return { zh: `未满足${titles}`, en: `without ${titles}` }
}

function lowest({ grades, vetoes: rules }: Scheme, vetoes: readonly Verdict[]): number {
  const limits = rules
    .filter((_, at) => vetoes[at]?.holds)
    .map(({ gradeAtMost }) => grades.findIndex(({ name }) => name === gradeAtMost))
  return Math.max(0, ...limits)
}

function keptDown(grade: Grade | undefined, total: string, vetoes: readonly Verdict[]): Words {
  const name = grade?.name ?? ''
  const held = vetoes.filter(({ holds }) => holds)
  const cause = held.map(({ title }) => title).join('、')
  return { zh: `${total} 分；因${cause}，等次为${name}`, en: `${total}; kept down to ${name} by ${cause}` }
}

/** The line that was reached, and why not the grade above it. */
function whyReached(lines: readonly Line[], hindrances: readonly (Words | null)[], at: number, total: string): Words {
  const line = lines[at]
  const above = (line ? at : lines.length) - 1
  const name = lines[above]?.name
  const hindrance = hindrances[above]
  const zh = line ? `${total} 分，达到 ${line.atLeast} 分` : `${total} 分，未达到任何等次`
  const en = line ? `${total}, at least ${line.atLeast}` : `${total}, no grade reached`
  if (!name || !hindrance) return { zh, en }
  return { zh: `${zh}；${name}：${hindrance.zh}`, en: `${en}; ${name}: ${hindrance.en}` }
}

function verdictOf(condition: Condition, root: SheetNode, { subject, facts }: Judged): Verdict {
  const { title } = condition
  if (!('quantity' in condition) || condition.atLeast === undefined) throw new Error(`not computed yet: ${title}`)
  const { quantity, atLeast } = condition
  if (quantity.take === 'count') {
    const found = selectFacts(facts, quantity.of, subject)
    return {
      title,
      holds: new Big(found.length).gte(atLeast),
      words: {
        zh: `至少 ${atLeast} 次，实有 ${found.length} 次`,
        en: `at least ${atLeast}, ${found.length} on record`,
      },
      evidence: found.map(({ id }) => id),
    }
  }
  if (quantity.take !== 'node') throw new Error(`not computed yet: ${quantity.take}`)
  const node = findNode(root, quantity.node)
  const value = node?.value ?? null
  return {
    title,
    holds: value !== null && new Big(value).gte(atLeast),
    words: {
      zh: `至少 ${atLeast} 分，实得 ${value ?? '无数据'}`,
      en: `at least ${atLeast}, got ${value ?? 'no data'}`,
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
