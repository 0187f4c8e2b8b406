import { fold } from './fold.ts'

/** A piece of a text; `hit` pieces are what was asked for. */
export interface Piece {
  text: string
  hit: boolean
}

/** Cuts a whole text into pieces, so that every place where a term stands can be marked. `terms` are folded. */
export function piecesOf(text: string, terms: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, until] of placesOf(fold(text), terms)) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, until), hit: true })
    at = until
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/**
 * The part of a text around the first place where a term stands, about `length` signs long, in pieces; its beginning
 * where no term stands in it. Line ends become blanks, an ellipsis shows where something was left out.
 */
export function snippetOf(text: string, terms: readonly string[], length = 90): Piece[] {
  const flat = text.replace(/\s/gu, ' ')
  const first = placesOf(fold(flat), terms)[0]?.[0] ?? 0
  const from = Math.max(0, Math.min(first - Math.floor(length / 4), flat.length - length))
  const until = Math.min(flat.length, from + length)
  const pieces = piecesOf(flat.slice(from, until).trim(), terms)
  if (from > 0) pieces.unshift({ text: '…', hit: false })
  if (until < flat.length) pieces.push({ text: '…', hit: false })
  return pieces
}

/** Where terms stand in a folded text: intervals in order that neither touch nor overlap. */
function placesOf(folded: string, terms: readonly string[]): Array<[from: number, until: number]> {
  const found: Array<[number, number]> = []
  for (const term of terms) {
    if (term === '') continue
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
      found.push([at, at + term.length])
  }
  const joined: Array<[number, number]> = []
  for (const [from, until] of found.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else joined.push([from, until])
  }
  return joined
}
