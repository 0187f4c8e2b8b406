import type { Consequence, Grade, Quota, Veto } from '../outcome.ts'
import type { Words } from '../sheet.ts'
import { describeCondition } from './describe-condition.ts'
import { listed, type Naming } from './naming.ts'

/** From which line on a grade is given, and what else it asks for. */
export function describeGrade({ atLeast, also = [], colour }: Grade, naming: Naming): Words {
  const parts: Words[] = [
    atLeast === undefined
      ? { zh: '不看总分', en: 'whatever the total' }
      : { zh: `${atLeast}分起`, en: `from ${atLeast}` },
    ...also.map((one) => {
      const asked = describeCondition(one, naming)
      return { zh: `还须${asked.zh}`, en: `also ${asked.en}` }
    }),
  ]
  if (colour) parts.push({ zh: `${colours[colour]}色`, en: colour })
  return listed(parts, '；', '; ')
}

const colours: Record<NonNullable<Grade['colour']>, string> = {
  green: '绿',
  blue: '蓝',
  yellow: '黄',
  brown: '褐',
  red: '红',
}

/** How many at most may have a grade, of whom, in which order, and what happens at the border. */
export function describeQuota({ share, of, rounding, order, raised, cumulative }: Quota): Words {
  const text = typeof share === 'string' ? share : `${share.numerator}/${share.denominator}`
  const parts: Words[] = [
    { zh: `${bases[of].zh}的${text}`, en: `${text} of ${bases[of].en}` },
    roundings[rounding],
    {
      zh: `依次比总分${order.nodes.map((id) => `、“${id}”`).join('')}`,
      en: `by total${order.nodes.map((id) => `, “${id}”`).join('')}`,
    },
    ties[order.ties],
  ]
  if (cumulative) parts.push({ zh: '含更高等次', en: 'better grades included' })
  if (raised)
    parts.push({
      zh: `${raised.condition}的扩大到${raised.share}`,
      en: `raised to ${raised.share}: ${raised.condition}`,
    })
  return listed(parts, '；', '; ')
}

const bases: Record<Quota['of'], Words> = {
  assessed: { zh: '参评人数', en: 'all assessed' },
  eligible: { zh: '达到本等次以上人数', en: 'those who reach the grade' },
}

const roundings: Record<Quota['rounding'], Words> = {
  down: { zh: '舍去小数', en: 'rounded down' },
  half_up: { zh: '四舍五入', en: 'rounded half up' },
  up: { zh: '进一', en: 'rounded up' },
}

const ties: Record<Quota['order']['ties'], Words> = {
  all_in: { zh: '并列的都计入', en: 'who is tied is in' },
  all_out: { zh: '并列的都不计入', en: 'who is tied is out' },
  meeting: { zh: '并列的由会议决定', en: 'the meeting decides about who is tied' },
}

/** When a veto applies, and how far down it keeps the grade. */
export function describeVeto({ when, gradeAtMost }: Veto, naming: Naming): Words {
  const asked = describeCondition(when, naming)
  return { zh: `${asked.zh}的，最高${gradeAtMost}`, en: `${asked.en}: at most ${gradeAtMost}` }
}

/** When something follows, and what. */
export function describeConsequence({ when, action, level }: Consequence, naming: Naming): Words {
  const asked = describeCondition(when, naming)
  return { zh: `${asked.zh}的，${action}（${levels[level]}）`, en: `${asked.en}: ${action} (${level})` }
}

const levels: Record<Consequence['level'], string> = {
  praise: '表扬',
  notice: '通报',
  reminder: '提醒',
  talk: '谈话',
  admonition: '诫勉',
  resign: '请辞',
}
