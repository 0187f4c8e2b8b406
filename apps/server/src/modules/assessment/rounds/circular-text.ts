import type { SubjectKind } from '@tongxin/domain/assessment/office'
import { addDays, chineseDay } from '@tongxin/domain/calendar/business-day'

/** What a circular is made of: adopted results and nothing else. */
export interface CircularFacts {
  /** Whom it is about: this gives the counting word, whom the results were told, and the closing sentence. */
  subject: SubjectKind
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

interface Words {
  /** With its counting word: 3人, 2个支部. */
  counted: string
  what: string
  told: string
  order: string
  closing: string
}

const people = { counted: '人', told: '本人', order: '按职务次序排列，不分先后。' }
const units = { counted: '个单位', told: '被考核单位', order: '按单位次序排列，不分先后。' }

const wordsOf: Record<SubjectKind, Words> = {
  member: { ...people, what: '履职情况', closing: '希望大家珍惜荣誉，依章履职，不断提高履职质量。' },
  cadre: { ...people, what: '平时表现', closing: '希望大家珍惜荣誉，恪尽职守，不断提高工作质量。' },
  branch: {
    counted: '个支部',
    told: '各支部',
    order: '按支部次序排列，不分先后。',
    what: '支部工作',
    closing: '希望各支部发扬成绩，对照标准补齐短板。',
  },
  unit: { ...units, what: '工作情况', closing: '希望各单位发扬成绩，对照标准补齐短板。' },
  activity_group: {
    ...units,
    counted: '个小组',
    told: '各小组',
    order: '按小组次序排列，不分先后。',
    what: '活动情况',
    closing: '希望各小组发扬成绩，不断提高活动质量。',
  },
}

/**
 * The body of a circular. It names those of the best grade in leadership order and counts the others: no points, no
 * places, nobody’s shortcoming (guardrail F2; domain.md §6.3).
 */
export function circularParagraphs(facts: CircularFacts): CircularParagraph[] {
  const words = wordsOf[facts.subject]
  const assessed = facts.grades.reduce((sum, { count }) => sum + count, 0)
  const best = facts.grades.find(({ grade }) => grade !== null)?.grade
  const counted = facts.grades.map(({ grade, count }) => `${grade ?? '不评等次'}${count}${words.counted}`).join('，')
  const last = chineseDay(addDays(facts.until, -1))
  const opening = `根据${bracketed(facts.schemeTitle)}，对${chineseDay(facts.from)}至${last}的${words.what}进行了考核。考核结果已先行告知${words.told}，经${chineseDay(facts.meeting.heldOn)}${facts.meeting.title}审定，现通报如下。`
  const answered = facts.objections > 0 ? `考核期间收到异议${facts.objections}件，均已核实答复。` : ''
  return [
    { level: 'text', text: opening },
    { level: 'heading', text: '一、总体情况' },
    { level: 'text', text: `本次考核${assessed}${words.counted}：${counted}。${answered}` },
    ...(best && facts.praised.length > 0
      ? ([
          { level: 'heading', text: `二、${best}等次名单` },
          { level: 'text', text: words.order },
          { level: 'names', text: facts.praised.map(spaced).join('　'), names: [...facts.praised] },
        ] satisfies CircularParagraph[])
      : []),
    { level: 'text', text: words.closing },
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
