import type { Role } from '@tongxin/domain/access/role'
import { useT } from '../../locales/language.ts'

interface Props {
  roles: readonly { role: Role; unitName: string | null; postName: string | null }[]
}

/** The posts that confer roles, with their units; a role without a post stands for itself. One a line. */
export function RoleList({ roles }: Props) {
  const t = useT()
  if (roles.length === 0) return <>{t('access.noRole')}</>
  const lines = roles.map(({ role, unitName, postName }) =>
    [unitName, postName && postName !== role ? postName : t(`roles.${role}`)].filter(Boolean).join(' · '),
  )
  return (
    <ul role="list">
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
