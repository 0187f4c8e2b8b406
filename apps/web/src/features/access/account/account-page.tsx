import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, queryClient, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { RoleList } from '../role-list.tsx'
import { SessionList } from '../session-list.tsx'
import { ChangePasswordForm } from '../sign-in/change-password-form.tsx'
import { SecondFactorSetup } from '../sign-in/second-factor-setup.tsx'
import styles from './account-page.module.css'

/** The own account: roles, password, second factor, and where one is signed in. */
export function AccountPage() {
  const t = useT()
  const { account, roles } = useSession()
  return (
    <>
      <PageHeader title={t('places.account')}>{t('access.account.lead')}</PageHeader>
      <div className={styles['columns']}>
        <div>
          <SectionCard title={account.name}>
            <RoleList roles={roles} />
          </SectionCard>
          <OwnSessions />
        </div>
        <div>
          <OwnPassword />
          <OwnSecondFactor hasFactor={account.secondFactor} />
        </div>
      </div>
    </>
  )
}

function OwnSessions() {
  const t = useT()
  const sessions = useQuery(ask(api.access.ownSessions))
  const end = useAct(api.access.endOwnSession, { done: t('access.sessions.ended') })
  return (
    <SectionCard title={t('access.sessions.title')}>
      <SessionList answer={sessions} onEnd={(id) => end.run({ id })} />
    </SectionCard>
  )
}

function OwnPassword() {
  const t = useT()
  const [open, setOpen] = useState(false)
  const changed = () => {
    setOpen(false)
    toast({ text: t('access.account.passwordChanged') })
    void queryClient.invalidateQueries({ queryKey: ['access'] })
  }
  return (
    <SectionCard title={t('entry.password')}>
      {open ? <ChangePasswordForm onChanged={changed} /> : null}
      {open ? null : (
        <div className={styles['line']}>
          <p>{t('access.account.passwordLead')}</p>
          <Button icon="key" onPress={() => setOpen(true)}>
            {t('entry.changePassword')}
          </Button>
        </div>
      )}
    </SectionCard>
  )
}

function OwnSecondFactor({ hasFactor }: { hasFactor: boolean }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    void queryClient.invalidateQueries({ queryKey: ['access'] })
  }
  const tag = hasFactor ? <StatusTag tone="good">{t('access.factorSet')}</StatusTag> : null
  return (
    <SectionCard title={t('access.secondFactor')} aside={tag}>
      {open ? (
        <SecondFactorSetup onDone={done} />
      ) : (
        <div className={styles['line']}>
          <p>{hasFactor ? t('access.account.factorLost') : t('access.account.factorLead')}</p>
          {hasFactor ? null : (
            <Button icon="shield" onPress={() => setOpen(true)}>
              {t('access.account.factorSetUp')}
            </Button>
          )}
        </div>
      )}
    </SectionCard>
  )
}
