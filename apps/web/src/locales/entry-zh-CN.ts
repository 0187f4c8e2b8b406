import { entry } from './zh-CN/entry.ts'
import { entryErrors as errors } from './zh-CN/entry-errors.ts'
import { faults } from './zh-CN/faults.ts'
import { ui } from './zh-CN/ui.ts'

/** The words of the sign-in page. */
export const words = { entry, errors, faults, ui } as const
