import { words as entryWords } from './entry-en.ts'
import { setup } from './en/setup.ts'

/** The words of the first installation. */
export const words = { ...entryWords, setup }
