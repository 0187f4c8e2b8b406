import type { Hat, Interval, Subject } from '@tongxin/domain/assessment/subject'
import type { InputFault } from './input-fault.ts'
import { isDay } from './day.ts'
import type { InputRecord } from './read-records.ts'

/** Somebody (or a branch, a unit) to be assessed, as the subjects file says. */
export interface SubjectLine {
  id: string
  name: string
  hats: Hat[]
  seats?: Interval[]
  history?: Subject['history']
}

type Read<T> = { value: T } | { says: string }

const separator = /\s*;\s*/

/**
 * Reads a line of the subjects file: `id`, `name`, `hats` (`post:from/until; …`), `seats` (`from/until; …`), `history`
 * (`period:grade:total; …`, earliest first). Intervals are half-open: the second day no longer counts; empty is open.
 */
export function readSubject(
  { line, values }: InputRecord,
  file: string,
): { subject: SubjectLine } | { faults: InputFault[] } {
  const faults: InputFault[] = []
  const take = <T>(column: string, read: (text: string) => Read<T>): T[] => {
    const parts = listOf(values[column]).map(read)
    for (const part of parts) if ('says' in part) faults.push({ file, line, column, says: part.says })
    return parts.flatMap((part) => ('value' in part ? [part.value] : []))
  }
  const id = textOf(values['id'])
  if (!id) faults.push({ file, line, column: 'id', says: 'every subject needs an id' })
  const [hats, seats, history] = [take('hats', readHat), take('seats', readInterval), take('history', readResult)]
  if (faults.length > 0) return { faults }
  return {
    subject: {
      id,
      name: textOf(values['name']) || id,
      hats,
      ...(values['seats'] !== undefined && { seats }),
      ...(history.length > 0 && { history }),
    },
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

function listOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(separator)
  return parts.filter((part) => part !== '')
}

function readHat(text: string): Read<Hat> {
  const [key = '', interval = ''] = text.split(/:(.*)/s)
  const read = readInterval(interval || '/')
  if (!/^[a-z][a-z0-9_]*$/.test(key))
    return { says: `“${text}”: write post:from/until, e.g. standing_member:2021-12-28/` }
  return 'value' in read ? { value: { key, ...read.value } } : read
}

function readInterval(text: string): Read<Interval> {
  const [from = '', until = '', more] = text.split('/')
  const days = [from, until].filter((day) => day !== '')
  if (more !== undefined || !text.includes('/') || !days.every(isDay))
    return { says: `“${text}”: write from/until with days as YYYY-MM-DD; until may be empty` }
  return { value: { from: from || '0000-01-01', until: until || null } }
}

function readResult(text: string): Read<NonNullable<Subject['history']>[number]> {
  const [period = '', grade = '', total = '', more] = text.split(':')
  if (period === '' || more !== undefined || (total !== '' && !/^-?\d+(\.\d+)?$/.test(total)))
    return { says: `“${text}”: write period:grade:total, e.g. 2023:称职:78.5` }
  return { value: { period, until: `${period.slice(0, 4)}-12-31`, grade: grade || null, total: total || null } }
}
