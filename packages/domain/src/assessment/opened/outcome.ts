import { decimalOf } from '../fixed-point.ts'
import { isReached, lineOf, reachedGrade } from '../machine/reached-grade.ts'
import type { GradeLine } from '../plan/plan.ts'
import type { Sheet, Verdict, Words } from '../sheet.ts'
import type { Opening } from './opening.ts'
import { partYearWords } from './part-year-words.ts'
import { verdictOf } from './verdict.ts'

type Outcome = Pick<Sheet, 'assessed' | 'grade' | 'gradeReason' | 'exempt' | 'gates' | 'vetoes' | 'consequences'>

/** Grade with its reason, requirements, vetoes and what follows. */
export function outcomeOf(opening: Opening, total: number | null): Outcome {
  const { plan } = opening
  const { scheme } = plan
  const exempt = plan.exemptions.map((judgement, at) => ({
    ...verdictOf(opening, judgement),
    title: scheme.exempt?.[at]?.title ?? '',
  }))
  const vetoes = plan.vetoes.map((judgement, at): Verdict => {
    const { title = '', gradeAtMost = '' } = scheme.vetoes[at] ?? {}
    const words = { zh: `等次不高于${gradeAtMost}`, en: `no grade above ${gradeAtMost}` }
    return { ...verdictOf(opening, judgement), title, words }
  })
  return {
    ...graded(opening, total, vetoes, exempt),
    exempt: exempt.find(({ holds }) => holds) ?? null,
    gates: plan.gatesOfScheme.map((judgement) => verdictOf(opening, judgement)),
    vetoes,
    consequences: plan.consequences.map((judgement, at) => consequence(opening, judgement, at)),
  }
}

function consequence(opening: Opening, judgement: Parameters<typeof verdictOf>[1], at: number): Verdict {
  const { title = '', action = '' } = opening.plan.scheme.consequences[at] ?? {}
  const found = verdictOf(opening, judgement)
  return { ...found, title, words: { zh: `${found.words.zh}；${action}`, en: `${found.words.en}; ${action}` } }
}

function graded(
  opening: Opening,
  total: number | null,
  vetoes: readonly Verdict[],
  exempt: readonly Verdict[],
): Pick<Sheet, 'assessed' | 'grade' | 'gradeReason'> {
  const { plan, lines } = opening
  const reached = reachedGrade(plan, lines, total)
  const part = lines.part === null ? null : partYearWords(plan, lines)
  if (reached.why !== null)
    return { assessed: false, grade: null, gradeReason: withoutGrade(reached.why, part, exempt) }
  const { at, final } = reached
  const reason = final > at ? keptDown(plan.grades[final], total, vetoes) : whyReached(opening, at, total)
  return {
    assessed: true,
    grade: plan.grades[final]?.name ?? null,
    gradeReason: part ? { zh: `${reason.zh}；${part.zh}`, en: `${reason.en}; ${part.en}` } : reason,
  }
}

function withoutGrade(
  why: 'exempt' | 'part_year' | 'no_grades' | 'no_total',
  part: Words | null,
  exempt: readonly Verdict[],
): Words {
  const none = { zh: '没有记录，不评等次', en: 'no records, no grade' }
  if (why === 'exempt') {
    const titles = exempt.filter(({ holds }) => holds).map(({ title }) => title)
    return { zh: `${titles.join('、')}，不评等次`, en: `${titles.join(', ')}: no grade` }
  }
  if (why === 'part_year') return part ?? none
  return why === 'no_grades' ? { zh: '本办法不设等次', en: 'this scheme has no grades' } : none
}

function keptDown(grade: GradeLine | undefined, total: number | null, vetoes: readonly Verdict[]): Words {
  const cause = vetoes
    .filter(({ holds }) => holds)
    .map(({ title }) => title)
    .join('、')
  const { zh, en } = pointsWords(total)
  const name = grade?.name ?? ''
  return { zh: `${zh}因${cause}，等次为${name}`, en: `${en}kept down to ${name} by ${cause}` }
}

/** “85 分；”, or nothing where there is no total. */
function pointsWords(total: number | null): Words {
  if (total === null) return { zh: '', en: '' }
  return { zh: `${decimalOf(total)} 分；`, en: `${decimalOf(total)}; ` }
}

/** The line that was reached, and why not the grade above it. */
function whyReached(opening: Opening, at: number, total: number | null): Words {
  const { plan, lines } = opening
  const line = plan.grades[at]
  const reason = line ? reachedWords(opening, line, total) : noneWords(total)
  const above = plan.grades[(line ? at : plan.grades.length) - 1]
  const hindrance = above && !isReached(plan, lines, above, total) ? hindranceOf(opening, above, total) : null
  if (!above || !hindrance) return reason
  return { zh: `${reason.zh}；${above.name}：${hindrance.zh}`, en: `${reason.en}; ${above.name}: ${hindrance.en}` }
}

function noneWords(total: number | null): Words {
  if (total === null) return { zh: '未达到任何等次', en: 'no grade reached' }
  return { zh: `${decimalOf(total)} 分，未达到任何等次`, en: `${decimalOf(total)}, no grade reached` }
}

function reachedWords({ plan, lines }: Opening, grade: GradeLine, total: number | null): Words {
  const line = lineOf(plan, lines.part, grade)
  const titles = grade.also.map(({ condition }) => `“${condition.title}”`).join('、')
  if (line === null)
    return { zh: `符合${grade.name}的条件${titles}`, en: `meets the conditions of ${grade.name} ${titles}` }
  const points = decimalOf(total ?? 0)
  return { zh: `${points} 分，达到 ${decimalOf(line)} 分`, en: `${points}, at least ${decimalOf(line)}` }
}

/** What keeps a total out of a grade: its line, or conditions besides it. */
function hindranceOf({ plan, lines }: Opening, grade: GradeLine, total: number | null): Words {
  const line = lineOf(plan, lines.part, grade)
  if (line !== null && (total === null || total < line))
    return { zh: `不足 ${decimalOf(line)} 分`, en: `below ${decimalOf(line)}` }
  const failed = grade.also
    .filter((also) => lines.value[also.line] !== 1)
    .map(({ condition }) => `“${condition.title}”`)
  return { zh: `未满足${failed.join('、')}`, en: `without ${failed.join('、')}` }
}
