import { english } from './duties-en.ts'
import { chinese } from './duties-zh-CN.ts'
import type { WordSource } from './language.ts'
import type { Duty } from './words.ts'

const sources = new Map<Duty, WordSource>()

/** Where the words of a duty come from: `bringWords(wordsOfDuty('meetings'))`. */
export function wordsOfDuty(duty: Duty): WordSource {
  const source = sources.get(duty) ?? {
    'zh-CN': async () => ({ words: await chinese[duty]() }),
    en: async () => ({ words: await english[duty]() }),
  }
  sources.set(duty, source)
  return source
}
