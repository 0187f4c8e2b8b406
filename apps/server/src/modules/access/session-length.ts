import { isAdministrator, type Role } from '@tongxin/domain/access/role'

const minute = 60_000
const hour = 60 * minute

/** How long a session lasts in all, and without a request. Administrators are signed out early (等保 8.1.4.1). */
export function sessionLength(roles: readonly { role: Role }[]): { whole: number; idle: number } {
  return roles.some(({ role }) => isAdministrator(role))
    ? { whole: 12 * hour, idle: 30 * minute }
    : { whole: 7 * 24 * hour, idle: 24 * hour }
}
