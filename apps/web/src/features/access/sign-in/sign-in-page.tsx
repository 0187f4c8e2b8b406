import { lazy, Suspense, useEffect, useState } from 'react'
import { api } from '../../../app/entry-client.ts'
import { useT } from '../../../locales/language.ts'
import { isRefusal } from '../../../ui/api-error.ts'
import { Note } from '../../../ui/notices/note.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { EntryFrame } from './entry-frame.tsx'
import styles from './entry.module.css'
import { SignInForm } from './sign-in-form.tsx'

const ChangePasswordForm = lazy(async () => ({
  default: (await import('./change-password-form.tsx')).ChangePasswordForm,
}))
const SecondFactorSetup = lazy(async () => ({ default: (await import('./second-factor-setup.tsx')).SecondFactorSetup }))

type Next = 'nothing' | 'change_password' | 'set_up_second_factor'
type Step = Next | 'sign_in' | 'looking'

/** Signing in, and whatever must be settled before the work begins. */
export function SignInPage() {
  const t = useT()
  const [step, setStep] = useState<Step>('looking')
  const [error, setError] = useState<unknown>(null)
  const [demonstration, setDemonstration] = useState(false)
  const look = () => currentStep(setDemonstration).then(setStep, setError)
  useEffect(() => void look(), [])
  useEffect(() => {
    if (step === 'nothing') window.location.replace(returnAddress())
  }, [step])
  if (step === 'change_password') {
    return (
      <EntryFrame title={t('entry.firstPassword')} lead={t('entry.firstPasswordLead')}>
        <Suspense fallback={<Loading />}>
          <ChangePasswordForm onChanged={look} />
        </Suspense>
      </EntryFrame>
    )
  }
  if (step === 'set_up_second_factor') {
    return (
      <EntryFrame title={t('entry.factorTitle')} lead={t('entry.factorLead')}>
        <Suspense fallback={<Loading />}>
          <SecondFactorSetup onDone={look} />
        </Suspense>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={t('entry.title')} lead={t('entry.lead')}>
      <div className={styles['form']}>
        <ErrorNote error={error} />
        {demonstration ? <Note tone="warn">{t('entry.demonstration')}</Note> : null}
        {step === 'sign_in' ? <SignInForm onSignedIn={setStep} /> : error ? null : <Loading />}
      </div>
    </EntryFrame>
  )
}

async function currentStep(tellDemonstration: (is: boolean) => void): Promise<Step> {
  try {
    return (await api.access.current()).next
  } catch (error) {
    if (!isRefusal(error, 'not_signed_in')) throw error
  }
  const { needed, demonstration } = await api.setup.state()
  if (needed) window.location.replace('/setup')
  tellDemonstration(demonstration)
  return 'sign_in'
}

/** Where somebody wanted to go; only ever a page of our own. */
function returnAddress(): string {
  const wanted = new URLSearchParams(window.location.search).get('return') ?? '/'
  const address = new URL(wanted, window.location.origin)
  return address.origin === window.location.origin ? address.pathname + address.search : '/'
}
