import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage, type WordSource } from '../../../locales/language.ts'
import { startDisplay } from '../../../ui/theme/display-settings.ts'
import '../../../ui/theme/tokens.css'
import '../../../ui/theme/base.css'
import '../../../ui/theme/print.css'

/** Draws one of the light pages in its own words: React alone, no router, no antd. */
export async function startEntry(page: ReactNode, words: WordSource): Promise<void> {
  startDisplay()
  await startLanguage(words)
  const place = document.querySelector('#root')
  if (place) createRoot(place).render(<StrictMode>{page}</StrictMode>)
}
