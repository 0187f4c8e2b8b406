import { entry } from './zh-CN/entry.ts'
import { entryErrors as errors } from './zh-CN/entry-errors.ts'
import { faults } from './zh-CN/faults.ts'
import { reasons } from './zh-CN/reasons.ts'
import { ui } from './zh-CN/ui.ts'

/** The words of the pages before the application: signing in and first installation. */
export const words = { entry, errors, faults, reasons, ui } as const
