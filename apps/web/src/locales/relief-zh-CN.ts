import { words as entryWords } from './entry-zh-CN.ts'
import { entryErrors } from './zh-CN/entry-errors.ts'
import { reliefErrors } from './zh-CN/relief-errors.ts'
import { relief } from './zh-CN/relief.ts'

/** The words of 减负投诉与建议 and 使用规范. */
export const words = { ...entryWords, errors: { ...entryErrors, ...reliefErrors }, relief } as const
