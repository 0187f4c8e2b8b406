import { entry } from './en/entry.ts'
import { entryErrors as errors } from './en/entry-errors.ts'
import { faults } from './en/faults.ts'
import { ui } from './en/ui.ts'

/** The words of the sign-in page, in English. */
export const words = { entry, errors, faults, ui }
