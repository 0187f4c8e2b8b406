// The rules of forty-rules.yaml once more, written down by hand as a programmer would for the loop and the statements:
// they know nothing of the language. Points are in millionths.
import { kinds } from './nation.ts'

const point = 1_000_000

/** A rule that gives points for each fact: by detail; `null`: the rule does not take it. */
export interface Rule {
  item: string
  kinds: readonly number[]
  points: ReadonlyArray<number | null>
  cap: number
  /** All of its facts, the best one, or those from the second on. */
  keeps: 'all' | 'best' | 'later'
}

export interface Category {
  item: string
  cap: number
  rules: readonly Rule[]
}

const none = 1000
const meetings = [0, 1, 2, 3, 4]
const whole = (points: ReadonlyArray<number | null>) => points.map((one) => (one === null ? null : one * point))

function of(name: (typeof kinds)[number], points: number[], cap = none, keeps: Rule['keeps'] = 'all'): Rule {
  const item = keeps === 'later' ? `more_${name}s` : `${name}_points`
  return { item, kinds: [kinds.indexOf(name)], points: whole(points), cap: cap * point, keeps }
}

function meeting(item: string, kind: number, points: number, cap: number): Rule {
  return { item, kinds: [kind], points: whole([points, points, null, null, null]), cap: cap * point, keeps: 'all' }
}

const each = (points: number) => [points, points, points, points]

function fault(item: string, points: Array<number | null>): Rule {
  return { item, kinds: meetings, points: whole(points), cap: none * point, keeps: 'all' }
}

/** What is taken off the five points for discipline. */
export const faults = [fault('absent', [null, null, null, null, 2]), fault('late', [null, 0.5, null, null, null])]

function category(item: string, cap: number, ...rules: Rule[]): Category {
  return { item, cap: cap * point, rules }
}

export const categories: readonly Category[] = [
  category('meetings', 25, meeting('plenary', 0, 2, 6), meeting('committee', 1, 1.5, 5), meeting('branch', 2, 1, 4)),
  category(
    'consultation',
    20,
    meeting('consulted', 3, 2, 8),
    meeting('inspected', 4, 1.5, 6),
    of('speech', [1, 2, 3, 5], 6),
    of('written_advice', [0.5, 1, 1.5, 2], 4),
  ),
  category(
    'proposals',
    20,
    of('proposal', [1, 2, 3, 5], 12),
    of('proposal', each(1), 3, 'later'),
    of('key_proposal', [1, 2, 3, 4], none, 'best'),
    of('follow_up', each(0.5), 2),
    of('reply_review', each(1), 3),
  ),
  category(
    'opinions',
    15,
    of('opinion', each(0.5), 2),
    of('opinion_adopted', [2, 4, 6, 8], 10),
    of('opinion_passed_on', [1, 2, 3, 4], 6),
    of('opinion_answered', each(1), 2),
    of('grassroots_issue', each(0.5), 2),
  ),
  category(
    'research',
    15,
    of('survey', each(1), 4),
    of('report', [3, 5, 7, 9], none, 'best'),
    of('theory', [1, 2, 3, 4], 5),
    of('suggestion', [1, 1.5, 2, 3], 5),
    of('case_study', each(1), 2),
  ),
  category(
    'supervision',
    10,
    of('supervision_opinion', [1, 2, 3, 4], 5),
    of('hearing', each(1), 3),
    of('panel', each(1), 3),
    of('special_supervision', [1, 2, 3, 4], 4),
  ),
  category(
    'service',
    15,
    of('visit', each(0.5), 3),
    of('matter_settled', [1, 2, 3, 4], 6),
    of('lecture', each(1), 3),
    of('mediation', each(1), 3),
    of('volunteering', each(0.5), 2),
    of('partnership', [1, 2, 3, 4], 4),
  ),
  category(
    'bonus',
    10,
    of('commendation', [1, 2, 4, 6], 6),
    of('innovation', [1, 2, 3, 5], 5),
    of('experience', [1, 2, 3, 5], 5),
    of('history', each(0.5), 2),
  ),
]

/** Every line of a sheet, in the order of the scheme. */
export const items: readonly string[] = [
  'total',
  ...categories.flatMap(({ item, rules }) => {
    const own = rules.map((rule) => rule.item)
    if (item === 'meetings') return [item, 'attendance', ...own, 'discipline', 'absent', 'late']
    return item === 'consultation' ? [item, ...own.slice(0, 2), 'diligent', ...own.slice(2)] : [item, ...own]
  }),
]
