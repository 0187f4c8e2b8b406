import { words as entryWords } from './entry-en.ts'
import { door } from './en/door.ts'
import { doorErrors } from './en/door-errors.ts'
import { entryErrors } from './en/entry-errors.ts'
import { reasons } from './en/reasons.ts'
import { reliefErrors } from './en/relief-errors.ts'

/** The words of the pages at the door. */
export const words = {
  ...entryWords,
  errors: { ...entryErrors, ...reliefErrors, ...doorErrors },
  door,
  reasons,
} as const
