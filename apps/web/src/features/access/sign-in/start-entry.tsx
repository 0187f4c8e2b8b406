import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../../../locales/language.ts'
import { startDisplay } from '../../../ui/theme/display-settings.ts'
import '../../../ui/theme/tokens.css'
import '../../../ui/theme/base.css'
import '../../../ui/theme/print.css'

/** Draws one of the light pages: React alone, no router, no antd. */
export async function startEntry(page: ReactNode): Promise<void> {
  startDisplay()
  await startLanguage({
    'zh-CN': () => import('../../../locales/entry-zh-CN.ts'),
    en: () => import('../../../locales/entry-en.ts'),
  })
  const place = document.querySelector('#root')
  if (place) createRoot(place).render(<StrictMode>{page}</StrictMode>)
}
