import type { SheetNode } from '../sheet.ts'

/** A decimal in a formula: what has more than four places is cut and says so. */
export function shown(value: string): string {
  const [whole = '', places = ''] = value.split('.')
  return places.length > 4 ? `${whole}.${places.slice(0, 4)}…` : value
}

/** An item with its points, in a formula. */
export function named({ title, value }: SheetNode): string {
  return `${title} ${shown(value ?? '')}`
}
