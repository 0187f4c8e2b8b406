import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { SessionList } from '../session-list.tsx'
import type { Account } from './account.ts'

interface Props {
  account: Account
  open: boolean
  onClose: () => void
}

/** Where somebody is signed in, for the security administrator. */
export function AccountSessions({ account, open, onClose }: Props) {
  const t = useT()
  const sessions = useQuery({ ...ask(api.access.accountSessions, { id: account.id }), enabled: open })
  const end = useAct(api.access.endAccountSessions, { done: t('access.sessions.allEnded', { name: account.name }) })
  return (
    <SidePanel open={open} title={t('access.sessions.of', { name: account.name })} onClose={onClose}>
      <SessionList answer={sessions} />
      {sessions.data && sessions.data.total > 0 ? (
        <Button look="grave" busy={end.busy} onPress={() => end.run({ id: account.id })}>
          {t('access.sessions.endAll')}
        </Button>
      ) : null}
    </SidePanel>
  )
}
