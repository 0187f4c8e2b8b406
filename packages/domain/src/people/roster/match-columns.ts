import { bareTitle } from './column-title.ts'
import type { RosterSheet } from './roster-sheet.ts'

export interface ColumnMatch {
  /** For each column of the file the key of ours, or `null` where we have none. */
  keys: (string | null)[]
  /** Keys of required columns that the file lacks. */
  missing: string[]
  /** Titles of the file that are none of ours: their content is not taken over. */
  unknown: string[]
}

/** Which column of a file is which of ours: by title, or by another name it goes by. The first one wins. */
export function matchColumns(sheet: RosterSheet, header: readonly string[]): ColumnMatch {
  const taken = new Set<string>()
  const keys = header.map(() => null as string | null)
  // A column's own title goes before what others call it: 职务 is the post where there is no 职务名称.
  for (const titlesOf of [ownTitles, aliases]) {
    header.forEach((title, at) => {
      if (keys[at] !== null || title === '') return
      const column = sheet.columns.find(
        (candidate) => !taken.has(candidate.key) && titlesOf(candidate).map(bareTitle).includes(bareTitle(title)),
      )
      if (!column) return
      keys[at] = column.key
      taken.add(column.key)
    })
  }
  return {
    keys,
    missing: sheet.columns.filter(({ key, required }) => required === true && !taken.has(key)).map(({ key }) => key),
    unknown: header.filter((title, at) => keys[at] === null && title !== ''),
  }
}

/** All titles by which the columns of a sheet may be known: what a reader looks for to find the header. */
export function knownTitles(sheet: RosterSheet): string[] {
  return sheet.columns.flatMap((column) => [...ownTitles(column), ...aliases(column)])
}

const ownTitles = ({ title }: RosterSheet['columns'][number]) => [title.zh, title.en]
const aliases = (column: RosterSheet['columns'][number]) => [...(column.aliases ?? [])]
