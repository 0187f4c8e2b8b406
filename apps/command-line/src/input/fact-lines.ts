import type { AttributeValue, Fact } from '@tongxin/domain/ledger/fact'
import { isDay } from './day.ts'
import type { InputFault } from './input-fault.ts'
import type { InputRecord } from './read-records.ts'

/** A line of the facts file that could be read, with its subject. */
export interface FactLine {
  subjectId: string
  fact: Fact
}

const ownColumns = new Set(['subject', 'kind', 'on', 'id', 'record', 'corrects', 'withdraws', 'attributes'])

/**
 * Reads a line of the facts file: `subject`, `kind`, `on`, and if wanted `id`, `record`, `corrects`, `withdraws`. Every
 * other column is an attribute (JSON Lines may hold them under `attributes`). Without an id the line number is it.
 */
export function readFact(
  { line, values }: InputRecord,
  file: string,
): FactLine | { subjectId: string | null; faults: InputFault[] } {
  const faults: InputFault[] = []
  const need = (column: string, holds: (text: string) => boolean, says: (text: string) => string) => {
    const text = textOf(values[column])
    if (!holds(text)) faults.push({ file, line, column, says: says(text) })
    return text
  }
  const subjectId = need('subject', Boolean, () => 'every fact names its subject')
  const kind = need(
    'kind',
    (text) => /^[a-z][a-z0-9_]*$/.test(text),
    (text) => `“${text}” is no kind: lower-case letters, digits and _`,
  )
  const on = need('on', isDay, (text) => `“${text}” is no day: write YYYY-MM-DD`)
  if (faults.length > 0) return { subjectId: subjectId || null, faults }
  const id = textOf(values['id']) || `line ${line}`
  const corrects = textOf(values['corrects'])
  const fact: Fact = {
    id,
    kind,
    subjectId,
    on,
    attributes: attributesOf(values),
    record: { kind: 'line', id: textOf(values['record']) || `line ${line}` },
    ...(corrects && { correctsId: corrects }),
    ...(isTrue(values['withdraws']) && { withdraws: true }),
  }
  return { subjectId, fact }
}

function attributesOf(values: Record<string, unknown>): Fact['attributes'] {
  const held = values['attributes']
  const nested = held && typeof held === 'object' ? Object.entries(held) : []
  const columns = Object.entries(values).filter(([column]) => !ownColumns.has(column))
  const read = [...columns, ...nested].map(([name, value]) => [name, attributeOf(value)] as const)
  return Object.fromEntries(read.filter((entry): entry is [string, AttributeValue] => entry[1] !== null))
}

/** CSV knows text only: what looks like a number is one, and true / false are yes and no. */
function attributeOf(value: unknown): AttributeValue | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string' || value === '') return null
  if (value === 'true' || value === 'false') return value === 'true'
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : value
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
