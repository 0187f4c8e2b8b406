import { SignInPage } from './features/access/sign-in/sign-in-page.tsx'
import { startEntry } from './features/access/sign-in/start-entry.tsx'

void startEntry(<SignInPage />, {
  'zh-CN': () => import('./locales/entry-zh-CN.ts'),
  en: () => import('./locales/entry-en.ts'),
})
