import type { Role } from '@tongxin/domain/access/role'
import { useT } from '../../locales/language.ts'

interface Props {
  roles: readonly { role: Role; unitName: string | null; postName: string | null }[]
}

/** Roles with the post and the unit that confer them, one a line. */
export function RoleList({ roles }: Props) {
  const t = useT()
  if (roles.length === 0) return <>{t('access.noRole')}</>
  const lines = roles.map(({ role, unitName, postName }) =>
    [unitName, postName === role ? null : postName, t(`roles.${role}`)]
      .filter((part, at, parts) => part && parts.indexOf(part) === at)
      .join(' · '),
  )
  return (
    <ul role="list">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
