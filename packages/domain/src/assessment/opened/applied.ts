import { decimalOf, one } from '../fixed-point.ts'
import { note } from '../machine/settle.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { Rounding } from '../rounding.ts'
import type { Applied, Words } from '../sheet.ts'
import type { LineNote } from './lines.ts'
import type { Opening } from './opening.ts'

/** What changed an item's value after it was found, in the order in which it did. */
export function appliedTo(opening: Opening, plan: PlanNode): Applied[] {
  return notesOf(opening, plan).flatMap((found) => presented(found, opening, plan) ?? [])
}

/** The value before rounding or six places cut it; `null` where nothing was cut. */
export function unroundedOf(opening: Opening, plan: PlanNode): string | null {
  const found = notesOf(opening, plan).find(({ kind }) => kind === note.six_places || kind === note.rounding)
  if (!found) return null
  return found.kind === note.six_places ? finer(found) : decimalOf(found.before)
}

function notesOf({ lines }: Opening, { number }: PlanNode): LineNote[] {
  return lines.notes.filter(({ line }) => line === number)
}

function presented(found: LineNote, { plan }: Opening, { source }: PlanNode): Applied | null {
  const before = decimalOf(found.before)
  const after = decimalOf(found.after)
  const changed = (kind: Applied['kind'], words: Words): Applied => ({ kind, before, after, words })
  switch (found.kind) {
    case note.six_places:
      return {
        ...changed('rounding', { zh: '保留六位小数，四舍五入', en: 'kept to six places, half up' }),
        before: finer(found),
        after: before,
      }
    case note.missing_as:
      return {
        ...changed('missing_as', { zh: `无数据，按 ${after} 分计`, en: `no data, counted as ${after}` }),
        before: null,
      }
    case note.pro_rata:
      return changed('pro_rata', { zh: '按任职天数折算', en: 'for the days served' })
    case note.rounding:
      return changed('rounding', roundingWords(source.rounding ?? { places: 6, mode: 'half_up' }))
    case note.cap:
      return changed('cap', { zh: `超过上限，按 ${after} 分计`, en: `above the cap, counted as ${after}` })
    case note.floor:
      return changed('floor', { zh: `低于下限，按 ${after} 分计`, en: `below the floor, counted as ${after}` })
    case note.cap_group:
      return changed('cap_group', groupWords(plan.scheme.capGroups, source.capGroup, after))
    default:
      return null
  }
}

function groupWords(groups: Opening['plan']['scheme']['capGroups'], id: string | undefined, left: string): Words {
  const group = groups.find((one_) => one_.id === id)
  const title = group?.title ?? ''
  const cap = group?.cap ?? ''
  return {
    zh: `“${title}”合计不超过 ${cap} 分，本项余 ${left} 分`,
    en: `${title} together up to ${cap}, ${left} left for this item`,
  }
}

/** The rule of a rounding in words. */
export function roundingWords({ places, mode }: Rounding): Words {
  if (mode === 'down') return { zh: `保留 ${places} 位小数，余数舍去`, en: `${places} places, the rest dropped` }
  if (mode === 'up') return { zh: `保留 ${places} 位小数，余数进一`, en: `${places} places, any rest rounded up` }
  return { zh: `保留 ${places} 位小数，四舍五入`, en: `${places} places, half up` }
}

/** A value with what six places cut off, to twelve places. */
function finer({ before, after }: LineNote): string {
  const exact = BigInt(before) * BigInt(one) + BigInt(after)
  const size = exact < 0n ? -exact : exact
  const places = String(size % 1_000_000_000_000n)
    .padStart(12, '0')
    .replace(/0+$/, '')
  return `${exact < 0n ? '-' : ''}${size / 1_000_000_000_000n}.${places}`
}
