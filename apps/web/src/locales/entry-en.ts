import { entry } from './en/entry.ts'
import { entryErrors as errors } from './en/entry-errors.ts'
import { faults } from './en/faults.ts'
import { reasons } from './en/reasons.ts'
import { ui } from './en/ui.ts'

/** The words of the pages before the application: signing in and first installation, in English. */
export const words = { entry, errors, faults, reasons, ui }
