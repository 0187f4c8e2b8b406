import { words as entryWords } from './entry-en.ts'
import { entryErrors } from './en/entry-errors.ts'
import { reliefErrors } from './en/relief-errors.ts'
import { relief } from './en/relief.ts'

/** The words of complaints about burdens and of the norm of use. */
export const words = { ...entryWords, errors: { ...entryErrors, ...reliefErrors }, relief } as const
