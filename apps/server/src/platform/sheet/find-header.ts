import { bareTitle } from '@tongxin/domain/people/roster/column-title'

/** How far down a header is looked for. */
const searchedRows = 30

/**
 * Finds the header among titles, instructions and group headings: the row that names most of the
 * wanted titles, or else the first row that fills most of the width with different texts. A cell
 * left empty there takes the text above it: that is how a title merged over two rows reads.
 */
export function findHeader(
  grid: readonly string[][],
  titles: readonly string[],
): { index: number; header: string[]; matches: number } {
  const wanted = new Set(titles.map(bareTitle))
  const candidates = grid.slice(0, searchedRows).map((_, index) => {
    const header = headerAt(grid, index)
    return { index, header, matches: new Set(header.map(bareTitle).filter((title) => wanted.has(title))).size }
  })
  const best = candidates.reduce(
    (found, candidate) => (candidate.matches >= Math.max(found.matches, 1) ? candidate : found),
    { index: -1, header: [] as string[], matches: 0 },
  )
  return best.index >= 0 ? best : fullestRow(grid, candidates)
}

function headerAt(grid: readonly string[][], index: number): string[] {
  const row = grid[index] ?? []
  const above = grid[index - 1] ?? []
  if (!row.some((cell) => cell !== '')) return []
  const group = above.filter((cell) => cell !== '').length > 1
  return Array.from(
    { length: Math.max(row.length, group ? above.length : 0) },
    (_, column) => row[column] || (group && above[column]) || '',
  )
}

function fullestRow<T extends { index: number; header: string[] }>(
  grid: readonly string[][],
  candidates: T[],
): T | { index: number; header: string[]; matches: number } {
  const filled = (cells: readonly string[]) => new Set(cells.filter((cell) => cell !== '')).size
  const widest = Math.max(0, ...grid.slice(0, searchedRows).map(filled))
  return (
    candidates.find(({ index }) => filled(grid[index] ?? []) >= Math.max(1, widest * 0.6)) ?? {
      index: -1,
      header: [],
      matches: 0,
    }
  )
}
