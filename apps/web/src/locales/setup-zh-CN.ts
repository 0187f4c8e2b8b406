import { words as entryWords } from './entry-zh-CN.ts'
import { setup } from './zh-CN/setup.ts'

/** The words of the first installation. */
export const words = { ...entryWords, setup } as const
