import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { PersonName } from '../../../ui/person-name.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { RoleList } from '../role-list.tsx'
import type { Account } from './account.ts'

/** The columns of the list of accounts. */
export function useAccountColumns(): readonly Column<Account>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'name',
      title: t('access.name'),
      primary: true,
      short: true,
      render: ({ name }) => <PersonName name={name} />,
    },
    { key: 'phone', title: t('access.phone'), render: ({ phoneMasked }) => phoneMasked ?? '—' },
    { key: 'roles', title: t('access.role'), render: ({ roles }) => <RoleList roles={roles} /> },
    {
      key: 'factor',
      title: t('access.secondFactor'),
      short: true,
      render: ({ secondFactor }) => (secondFactor ? t('access.factorSet') : t('access.factorNotSet')),
    },
    {
      key: 'last',
      title: t('access.lastSignedIn'),
      short: true,
      render: ({ lastSignedInAt }) => (lastSignedInAt ? dates.moment(lastSignedInAt) : t('access.never')),
    },
    {
      key: 'state',
      title: t('access.state'),
      short: true,
      corner: true,
      render: ({ disabled }) =>
        disabled ? (
          <StatusTag tone="grave">{t('access.disabled')}</StatusTag>
        ) : (
          <StatusTag tone="good">{t('access.enabled')}</StatusTag>
        ),
    },
  ]
}
