import type { WordSource } from '../../locales/language.ts'

/** The words of the pages that everybody may open. */
export const reliefWords: WordSource = {
  'zh-CN': () => import('../../locales/relief-zh-CN.ts'),
  en: () => import('../../locales/relief-en.ts'),
}
