import type { WordSource } from '../../../locales/language.ts'

/** The words of the page that a one-time link opens. */
export const ratingWords: WordSource = {
  'zh-CN': () => import('../../../locales/rating-zh-CN.ts'),
  en: () => import('../../../locales/rating-en.ts'),
}
