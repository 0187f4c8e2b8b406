import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ask, queryClient } from './app/ask.ts'
import { api } from './app/client.ts'
import { router } from './app/routes.tsx'
import { signInAddress } from './app/session.ts'
import { startLanguage } from './locales/language.ts'
import { isRefusal } from './ui/api-error.ts'
import { startDisplay } from './ui/theme/display-settings.ts'
import './ui/theme/tokens.css'
import './ui/theme/base.css'
import './ui/theme/print.css'

/** The words of the frame; those of a duty come with its pages. */
const frameWords = { 'zh-CN': () => import('./locales/zh-CN.ts'), en: () => import('./locales/en.ts') }

/** Whether somebody is signed in and has nothing to settle first; otherwise the sign-in page takes over. */
async function isReady(): Promise<boolean> {
  try {
    const { next } = await queryClient.ensureQueryData(ask(api.access.current))
    return next === 'nothing'
  } catch (error) {
    return !isRefusal(error, 'not_signed_in')
  }
}

async function start(): Promise<void> {
  reloadAfterUpdate()
  startDisplay()
  const words = startLanguage(frameWords)
  if (!(await isReady())) {
    window.location.replace(signInAddress())
    return
  }
  await words
  const place = document.querySelector('#root')
  if (!place) return
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

/** After an update of the server the pages of the old build are gone: fetch the new build, but never twice in a row. */
function reloadAfterUpdate(): void {
  const memory = 'tongxin.reloaded'
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(memory)) < 10_000) return
    event.preventDefault()
    sessionStorage.setItem(memory, String(Date.now()))
    window.location.reload()
  })
}

void start()
