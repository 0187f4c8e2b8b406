import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import type { Account, AccountAct } from './account.ts'
import { AccountSessions } from './account-sessions.tsx'
import type { Slip } from './password-slips.tsx'

interface Props {
  asked: { account: Account; act: AccountAct } | null
  onClose: () => void
  onSlips: (slips: readonly Slip[]) => void
}

/** The question before each act on an account. */
export function AccountDialogs({ asked, onClose, onSlips }: Props) {
  const account = asked?.account
  if (!account) return null
  const open = (act: AccountAct) => asked.act === act
  return (
    <>
      <ResetPassword account={account} open={open('resetPassword')} onClose={onClose} onSlips={onSlips} />
      <ResetFactor account={account} open={open('resetFactor')} onClose={onClose} />
      <Disable account={account} open={open('disable')} onClose={onClose} />
      <AccountSessions account={account} open={open('sessions')} onClose={onClose} />
    </>
  )
}

interface DialogProps {
  account: Account
  open: boolean
  onClose: () => void
}

function ResetPassword({ account, open, onClose, onSlips }: DialogProps & Pick<Props, 'onSlips'>) {
  const t = useT()
  const reset = useAct(api.access.resetPassword)
  const confirm = async () => {
    const { password } = await reset.send({ id: account.id })
    onSlips([{ name: account.name, password }])
  }
  return (
    <ConfirmWithReason
      open={open}
      title={t('access.accounts.resetPassword')}
      confirmLabel={t('access.accounts.resetPassword')}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t('access.accounts.resetPasswordLead', { name: account.name })}
    </ConfirmWithReason>
  )
}

function ResetFactor({ account, open, onClose }: DialogProps) {
  const t = useT()
  const reset = useAct(api.access.resetSecondFactor, { done: t('access.accounts.factorWasReset') })
  return (
    <ConfirmWithReason
      open={open}
      title={t('access.accounts.resetFactor')}
      confirmLabel={t('access.accounts.resetFactor')}
      reasonLabel={t('ui.reason')}
      grave
      onConfirm={(reason) => reset.send({ id: account.id, reason })}
      onClose={onClose}
    >
      {t('access.accounts.resetFactorLead', { name: account.name })}
    </ConfirmWithReason>
  )
}

function Disable({ account, open, onClose }: DialogProps) {
  const t = useT()
  const { id, name, disabled } = account
  const title = disabled ? t('access.accounts.enable') : t('access.accounts.disable')
  const change = useAct(api.access.disableAccount, {
    done: disabled ? t('access.accounts.wasEnabled', { name }) : t('access.accounts.wasDisabled', { name }),
  })
  return (
    <ConfirmWithReason
      open={open}
      title={title}
      confirmLabel={title}
      reasonLabel={t('ui.reason')}
      grave={!disabled}
      onConfirm={(reason) => change.send({ id, disabled: !disabled, reason })}
      onClose={onClose}
    >
      {disabled ? t('access.accounts.enableLead', { name }) : t('access.accounts.disableLead', { name })}
    </ConfirmWithReason>
  )
}
