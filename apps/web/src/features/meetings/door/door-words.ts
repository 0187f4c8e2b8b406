import type { WordSource } from '../../../locales/language.ts'

/** The words of the pages at the door. */
export const doorWords: WordSource = {
  'zh-CN': () => import('../../../locales/door-zh-CN.ts'),
  en: () => import('../../../locales/door-en.ts'),
}
