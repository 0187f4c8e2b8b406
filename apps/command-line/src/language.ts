/** The language of tables and explanations. */
export type Language = 'zh' | 'en'

/** Chinese on a Chinese system, otherwise English, unless one is asked for. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'zh' || asked === 'en') return asked
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh' : 'en'
}
