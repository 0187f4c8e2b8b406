import { words as entryWords } from './entry-en.ts'
import { entryErrors } from './en/entry-errors.ts'
import { proposals } from './en/proposals.ts'
import { reliefErrors } from './en/relief-errors.ts'

/** The words of the page that a one-time link opens. */
export const words = {
  ...entryWords,
  errors: { ...entryErrors, ...reliefErrors, not_found: proposals.rating.linkOver },
  proposals,
}
