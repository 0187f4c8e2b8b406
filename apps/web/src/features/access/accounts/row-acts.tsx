import { useMay, useSession } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import type { Account, AccountAct } from './account.ts'

interface Props {
  account: Account
  onAsk: (act: AccountAct) => void
}

/** What an administrator may do with one account. */
export function RowActs({ account, onAsk }: Props) {
  const t = useT()
  const may = useMay()
  const isOwn = useSession().account.id === account.id
  const notOwn = isOwn ? 'own_account' : true
  return (
    <>
      {may('account.manage') ? (
        <Button look="quiet" onPress={() => onAsk('resetPassword')} allowed={notOwn}>
          {t('access.accounts.resetPassword')}
        </Button>
      ) : null}
      {may('account.manage') && account.secondFactor ? (
        <Button look="quiet" onPress={() => onAsk('resetFactor')} allowed={notOwn}>
          {t('access.accounts.resetFactor')}
        </Button>
      ) : null}
      {may('session.revoke') ? (
        <Button look="quiet" onPress={() => onAsk('sessions')}>
          {t('access.sessions.title')}
        </Button>
      ) : null}
      {may('account.disable') ? (
        <Button look="quiet" onPress={() => onAsk('disable')} allowed={notOwn}>
          {account.disabled ? t('access.accounts.enable') : t('access.accounts.disable')}
        </Button>
      ) : null}
    </>
  )
}
