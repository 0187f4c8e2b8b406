import { dayOf, farAway } from '../columns/day-number.ts'
import type { Plan } from '../plan/plan.ts'
import type { Words } from '../sheet.ts'
import type { Lines } from './lines.ts'

/** What the sheet says about a part of the year. Nothing published says how it counts: it is the pack's to say. */
export function partYearWords({ scheme, shrinks }: Plan, { spans, part }: Lines): Words {
  const held = spans.map(({ from, until }) =>
    until >= farAway ? `${dayOf(from)} —` : `${dayOf(from)} — ${dayOf(until - 1)}`,
  )
  const zh = `任职不满全年（${held.join('，')}），只计任职期间的记录`
  const en = `no seat for the whole year (${held.join(', ')}), only records of that time count`
  if (scheme.partYear === 'exempt') return { zh: `${zh}，不评等次`, en: `${en}; no grade` }
  if (part === null || part.of === 0)
    return { zh: `${zh}；年度止日未定，暂不折算等次线`, en: `${en}; no grade before the year’s end is fixed` }
  if (shrinks) return { zh: `${zh}，按 ${part.days} ÷ ${part.of} 天折算`, en: `${en}; ${part.days} of ${part.of} days` }
  return {
    zh: `${zh}，等次线按 ${part.days} ÷ ${part.of} 天折算`,
    en: `${en}; lines for ${part.days} of ${part.of} days`,
  }
}
