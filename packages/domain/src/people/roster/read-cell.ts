import { readPhone } from '../phone.ts'
import { isPersonName, normalisePersonName } from '../person-name.ts'
import { plainText } from './cell-text.ts'
import { readDateText } from './date-text.ts'
import { bareName, nearestName } from './nearest-name.ts'
import type { RosterContext } from './roster-context.ts'
import type { RosterFault, RosterFaultCode } from './roster-fault.ts'
import type { ColumnKind, RosterColumn } from './roster-sheet.ts'

export type CellValue = string | number | null
type Reading = { value: CellValue } | { code: RosterFaultCode; hint?: string }

/** The value of one cell by the column's kind, or the fault that keeps it from having one. */
export function readCell(
  column: RosterColumn,
  text: string,
  context: RosterContext,
): { value: CellValue; fault?: RosterFault } {
  const found = plainText(text)
  if (blank.has(found))
    return column.required ? { value: null, fault: { column: column.key, code: 'required' } } : { value: null }
  const reading = readKind(column.kind, found, context)
  if ('value' in reading) return reading
  return { value: null, fault: { column: column.key, found, ...reading } }
}

/** What people write into a cell that has nothing to say. */
const blank = new Set(['', '无', '/', '-', '—', '——', '暂无', '空'])

function readKind(kind: ColumnKind, text: string, context: RosterContext): Reading {
  switch (kind.is) {
    case 'name':
      return readName(text)
    case 'text':
      return Array.from(text).length > kind.letters
        ? { code: 'too_long', hint: String(kind.letters) }
        : { value: text.replace(/\s+/g, ' ') }
    case 'phone': {
      const reading = readPhone(text)
      if ('phone' in reading) return { value: reading.phone }
      return { code: reading.fault === 'unreadable' ? 'unreadable_phone' : reading.fault }
    }
    case 'month':
      return readDate(text, (date) => date.slice(0, 7))
    case 'day':
      return readDate(text, (date) => (date.length === 7 ? `${date}-01` : date))
    case 'integer':
      return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { code: 'unreadable_number' }
    case 'choice':
      return readChoice(kind.from, kind.open === true, text, context)
    case 'unit':
      return readUnit(kind.kinds, text, context)
  }
}

function readName(text: string): Reading {
  const name = normalisePersonName(text)
  return isPersonName(name) ? { value: name } : { code: 'not_a_name' }
}

function readDate(text: string, shape: (date: string) => string): Reading {
  const reading = readDateText(text)
  return 'date' in reading ? { value: shape(reading.date) } : { code: `${reading.fault}_date` }
}

const sexes: Record<string, string> = { 男: 'male', 女: 'female', 男性: 'male', 女性: 'female' }
/** Long forms and short forms of one affiliation. */
const otherWords: Record<string, string> = {
  党员: '中共党员',
  中国共产党党员: '中共党员',
  中共: '中共党员',
  中共预备党员: '中共党员',
  无党派: '无党派人士',
  九三: '九三学社',
  农工: '农工党',
  致公: '致公党',
}

function readChoice(
  from: (ColumnKind & { is: 'choice' })['from'],
  open: boolean,
  text: string,
  context: RosterContext,
): Reading {
  const options = optionsOf(from, context)
  const word = otherWords[text] ?? text
  const option =
    options.find(({ name }) => name === word || name === `${word}族`) ?? options.find(({ key }) => key === sexes[word])
  if (option) return { value: option.key }
  if (open) return Array.from(text).length > 20 ? { code: 'too_long', hint: '20' } : { value: text }
  return {
    code: 'not_in_list',
    hint: nearestName(
      text,
      options.map(({ name }) => name),
    ),
  }
}

/** The entries of a column's list: what its drop-down offers, and the key each is kept under. */
export function optionsOf(
  from: (ColumnKind & { is: 'choice' })['from'],
  context: Pick<RosterContext, 'affiliations' | 'postKinds' | 'unitKinds'>,
): readonly { key: string; name: string }[] {
  if (from === 'unitKinds') return context.unitKinds.filter(({ axis }) => axis !== 'cppcc')
  return typeof from === 'string' ? context[from] : from.map((name) => ({ key: sexes[name] ?? name, name }))
}

function readUnit(kinds: readonly string[] | 'all', text: string, context: RosterContext): Reading {
  const units = kinds === 'all' ? context.units : context.units.filter(({ kind }) => kinds.includes(kind))
  const exact = units.find(({ name, shortName }) => name === text || shortName === text)
  if (exact) return { value: exact.id }
  const alike = units.filter(({ name }) => bareName(name) === bareName(text))
  const [only] = alike
  if (only && alike.length === 1) return { value: only.id }
  return {
    code: 'unknown_unit',
    hint: nearestName(
      text,
      units.map(({ name }) => name),
    ),
  }
}
