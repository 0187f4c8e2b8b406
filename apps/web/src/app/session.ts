import { useSuspenseQuery } from '@tanstack/react-query'
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

/** The sign-in page, which leads back to where somebody was. */
export function signInAddress(): string {
  const { pathname, search } = window.location
  return pathname === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(pathname + search)}`
}
