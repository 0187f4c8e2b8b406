import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useT } from '../locales/language.ts'
import { Loading } from '../ui/notices/loading.tsx'
import { AppShell } from '../ui/shell/app-shell.tsx'
import { useElder } from '../ui/theme/display-settings.ts'
import { ClosedPage } from './fallback-pages.tsx'
import { HeaderTools } from './header-tools.tsx'
import { phonePaths } from './menu-table.ts'
import { moduleAt } from './module-places.ts'
import { useIsClosed, useSession } from './session.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { useMenu } from './use-menu.ts'

/** The shell around every page, filled with who is signed in. */
export function Shell() {
  const t = useT()
  const { committee, dutyYear } = useSession()
  const elder = useElder()
  const { pathname } = useLocation()
  const isClosed = useIsClosed()(moduleAt(pathname))
  const phone = committee.officePhone
  const menu = useMenu()
  return (
    <AppShell
      menu={menu}
      phonePaths={phonePaths}
      committee={committee.name}
      dutyYear={dutyYear?.title ?? null}
      call={elder > 0 && phone ? { label: t('shell.callOffice'), phone } : null}
      tools={<HeaderTools />}
      banner={committee.demonstration ? t('shell.demonstration') : null}
    >
      <Suspense fallback={<Loading lines={8} />}>{isClosed ? <ClosedPage /> : <Outlet />}</Suspense>
      <SignInAgain />
    </AppShell>
  )
}
