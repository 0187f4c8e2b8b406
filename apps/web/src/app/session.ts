import { useSuspenseQuery } from '@tanstack/react-query'
import type { ModuleName } from '@tongxin/contract/module-table'
import type { Permission } from '@tongxin/domain/access/permission'
import { ask } from './ask.ts'
import { api } from './client.ts'

/** Who is signed in, for which committee, with which roles. */
export function useSession() {
  return useSuspenseQuery(ask(api.access.current)).data
}

/** `const may = useMay(); may('meeting.create')`: for showing or hiding places, never instead of `can`. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession()
  return (permission) => permissions.includes(permission)
}

/** `const isClosed = useIsClosed(); isClosed('meetings')`: whether the committee has switched a module off. */
export function useIsClosed(): (module: ModuleName | null) => boolean {
  const { closedModules } = useSession()
  return (module) => module !== null && closedModules.includes(module)
}

/** The sign-in page, which leads back to where somebody was. */
export function signInAddress(): string {
  const { pathname, search } = window.location
  return pathname === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(pathname + search)}`
}
