import { textParts, type Proposal, type Text } from '../proposal.ts'

/** A text with the revision of the server on which it was written. */
export interface Kept {
  revision: number
  text: Text
}

const keyOf = (id: string) => `tongxin.proposal.${id}`

/** Puts every keystroke away on this device. */
export function keepText(id: string, kept: Kept): void {
  localStorage.setItem(keyOf(id), JSON.stringify(kept))
}

/** The server has it: the copy of this device is no longer needed. */
export function forgetText(id: string): void {
  localStorage.removeItem(keyOf(id))
}

/** What this device had not sent yet, with the revision on which it was written; otherwise what the server has. */
export function keptText(proposal: Proposal): Kept & { restored: boolean } {
  const fresh = { revision: proposal.revision, text: textOf(proposal), restored: false }
  const kept = localStorage.getItem(keyOf(proposal.id))
  if (!kept) return fresh
  const found = JSON.parse(kept) as Kept
  return isSameText(found.text, fresh.text) ? fresh : { ...found, restored: true }
}

export function textOf({ title, situation, analysis, suggestions }: Text): Text {
  return { title, situation, analysis, suggestions }
}

export function isSameText(one: Text, other: Text): boolean {
  return textParts.every((part) => one[part] === other[part])
}
