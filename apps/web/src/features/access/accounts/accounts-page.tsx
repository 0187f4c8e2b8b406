import { useQuery } from '@tanstack/react-query'
import { roles as allRoles, type Role } from '@tongxin/domain/access/role'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import type { Account, AccountAct } from './account.ts'
import { AccountDialogs } from './account-dialogs.tsx'
import { OpenAccounts } from './open-accounts.tsx'
import { PasswordSlips, type Slip } from './password-slips.tsx'
import { RowActs } from './row-acts.tsx'
import { useAccountColumns } from './use-account-columns.tsx'

/** All accounts: open, reset, disable. First passwords are printed on slips and shown once. */
export function AccountsPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<{ search?: string; role?: Role }>()
  const accounts = useQuery(ask(api.access.listAccounts, filter.values))
  const columns = useAccountColumns()
  const fields = useFilterFields()
  const [opening, setOpening] = useState(false)
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const [asked, setAsked] = useState<{ account: Account; act: AccountAct } | null>(null)
  if (slips.length > 0) return <PasswordSlips slips={slips} onDone={() => setSlips([])} />
  const openButton = (
    <Button look="main" icon="plus" allowed={may('account.manage') || 'not_allowed'} onPress={() => setOpening(true)}>
      {t('access.accounts.open')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('places.accounts')} actions={openButton}>
        {t('access.accounts.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={fields} />
      <DataTable
        label={t('places.accounts')}
        name="accounts"
        answer={accounts}
        filter={filter}
        columns={columns}
        rowKey={({ id }) => id}
        rowActs={(account) => <RowActs account={account} onAsk={(act) => setAsked({ account, act })} />}
      />
      <OpenAccounts open={opening} onClose={() => setOpening(false)} onOpened={setSlips} />
      <AccountDialogs asked={asked} onClose={() => setAsked(null)} onSlips={setSlips} />
    </>
  )
}

function useFilterFields(): readonly FilterField[] {
  const t = useT()
  return [
    { kind: 'text', name: 'search', label: t('access.accounts.search') },
    {
      kind: 'choice',
      name: 'role',
      label: t('access.role'),
      options: allRoles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
    },
  ]
}
