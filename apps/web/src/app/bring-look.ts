import { bringWords } from '../locales/language.ts'

/** Fetches antd's look and its words in the language of the screen. */
export async function bringLook() {
  const look = await import('./look.tsx')
  await bringWords(look.antdWords)
  return look
}
