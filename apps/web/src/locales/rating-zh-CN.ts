import { words as entryWords } from './entry-zh-CN.ts'
import { entryErrors } from './zh-CN/entry-errors.ts'
import { proposals } from './zh-CN/proposals.ts'
import { reliefErrors } from './zh-CN/relief-errors.ts'

/** The words of the page that a one-time link opens. */
export const words = {
  ...entryWords,
  errors: { ...entryErrors, ...reliefErrors, not_found: proposals.rating.linkOver },
  proposals,
} as const
