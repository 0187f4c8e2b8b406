import { addDays, chineseDay } from '@tongxin/domain/calendar/business-day'

/** What a circular is made of: adopted results and nothing else. */
export interface CircularFacts {
  schemeTitle: string
  roundTitle: string
  from: string
  until: string
  meeting: { title: string; heldOn: string }
  /** The best grade first, each with its number; `null` are those without a grade. */
  grades: ReadonlyArray<{ grade: string | null; count: number }>
  /** Who has the best grade, in leadership order. */
  praised: readonly string[]
  objections: number
}

export interface CircularParagraph {
  level: 'heading' | 'text' | 'names'
  text: string
  names?: string[]
}

/**
 * The body of a circular. It names those of the best grade in leadership order and counts the others: no points, no
 * places, nobody’s shortcoming (guardrail F2; domain.md §6.3).
 */
export function circularParagraphs(facts: CircularFacts): CircularParagraph[] {
  const assessed = facts.grades.reduce((sum, { count }) => sum + count, 0)
  const best = facts.grades.find(({ grade }) => grade !== null)?.grade
  const counted = facts.grades.map(({ grade, count }) => `${grade ?? '不评等次'}${count}人`).join('，')
  const last = chineseDay(addDays(facts.until, -1))
  const opening = `根据${bracketed(facts.schemeTitle)}，对${chineseDay(facts.from)}至${last}的履职情况进行了考核。考核结果已先行告知本人，经${chineseDay(facts.meeting.heldOn)}${facts.meeting.title}审定，现通报如下。`
  const answered = facts.objections > 0 ? `考核期间收到异议${facts.objections}件，均已核实答复。` : ''
  return [
    { level: 'text', text: opening },
    { level: 'heading', text: '一、总体情况' },
    { level: 'text', text: `本次考核${assessed}人：${counted}。${answered}` },
    ...(best && facts.praised.length > 0
      ? ([
          { level: 'heading', text: `二、${best}等次名单` },
          { level: 'text', text: '按职务次序排列，不分先后。' },
          { level: 'names', text: facts.praised.map(spaced).join('　'), names: [...facts.praised] },
        ] satisfies CircularParagraph[])
      : []),
    { level: 'text', text: '希望大家珍惜荣誉，依章履职，不断提高履职质量。' },
  ]
}

function bracketed(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`
}

/** Two-character names are spaced out to the width of three. */
function spaced(name: string): string {
  const letters = [...name]
  return letters.length === 2 ? letters.join('　') : name
}
