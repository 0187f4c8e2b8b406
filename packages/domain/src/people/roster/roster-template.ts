import { optionsOf } from './read-cell.ts'
import type { RosterContext } from './roster-context.ts'
import type { RosterColumn, RosterSheet } from './roster-sheet.ts'

/** A column of the file to fill in. */
export interface RosterTemplateColumn {
  title: string
  required: boolean
  example: string
  note: string
  choices?: string[]
  /** Other texts than the choices are accepted too. */
  open?: boolean
}

export interface RosterTemplate {
  name: string
  instruction: string
  columns: RosterTemplateColumn[]
}

/** The file to fill in: titles, notes, an example and the drop-downs of this committee's own units and kinds. */
export function rosterTemplate(
  sheet: RosterSheet,
  context: Pick<RosterContext, 'affiliations' | 'postKinds' | 'unitKinds' | 'units'>,
  language: 'zh' | 'en',
): RosterTemplate {
  const columns = sheet.columns.map((column) => ({
    title: column.title[language],
    required: column.required === true,
    example: column.example,
    note: column.note[language],
    ...choicesOf(column, context),
  }))
  return { name: sheet.title[language], instruction: sheet.instruction[language], columns }
}

function choicesOf(
  { kind }: RosterColumn,
  context: Parameters<typeof rosterTemplate>[1],
): { choices?: string[]; open?: boolean } {
  if (kind.is === 'choice')
    return { choices: optionsOf(kind.from, context).map(({ name }) => name), open: kind.open === true }
  if (kind.is !== 'unit') return {}
  const units = context.units.filter((unit) => kind.kinds === 'all' || kind.kinds.includes(unit.kind))
  return units.length > 0 ? { choices: [...new Set(units.map(({ name }) => name))], open: true } : {}
}
