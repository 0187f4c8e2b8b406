import { words as entryWords } from './entry-zh-CN.ts'
import { door } from './zh-CN/door.ts'
import { doorErrors } from './zh-CN/door-errors.ts'
import { entryErrors } from './zh-CN/entry-errors.ts'
import { reasons } from './zh-CN/reasons.ts'
import { reliefErrors } from './zh-CN/relief-errors.ts'

/** The words of the pages at the door. */
export const words = {
  ...entryWords,
  errors: { ...entryErrors, ...reliefErrors, ...doorErrors },
  door,
  reasons,
} as const
