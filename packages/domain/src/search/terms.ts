import { fold } from './fold.ts'

/** How many words one question may hold. */
export const mostTerms = 8

/** The words of a question, folded, each once: what stands between blanks must be found as it stands. */
export function termsOf(question: string): string[] {
  const words = fold(question)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, mostTerms)
}
