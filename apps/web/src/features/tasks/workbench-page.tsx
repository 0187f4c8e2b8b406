import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.ts'
import { useMenu } from '../../app/use-menu.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { RoleList } from '../access/role-list.tsx'

/** Home: today, the own roles, and every place these open. */
export function WorkbenchPage() {
  const t = useT()
  const dates = useDates()
  const { account, roles, today } = useSession()
  const menu = useMenu()
  return (
    <>
      <PageHeader title={t('shell.workbench')}>
        {account.name} · {dates.day(today)} {dates.weekday(today)}
      </PageHeader>
      <SectionCard title={t('access.role')}>
        <RoleList roles={roles} />
      </SectionCard>
      {menu
        .filter(({ entries }) => entries.length > 1)
        .map(({ key, title, entries }) => (
          <SectionCard key={key} title={title}>
            <ul>
              {entries.map(({ path, title: name }) => (
                <li key={path}>
                  <Link to={path}>{name}</Link>
                </li>
              ))}
            </ul>
          </SectionCard>
        ))}
    </>
  )
}
