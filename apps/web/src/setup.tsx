import { SetupPage } from './features/access/setup/setup-page.tsx'
import { startEntry } from './features/access/sign-in/start-entry.tsx'

void startEntry(<SetupPage />, {
  'zh-CN': () => import('./locales/setup-zh-CN.ts'),
  en: () => import('./locales/setup-en.ts'),
})
