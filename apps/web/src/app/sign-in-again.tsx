import { useEffect, useRef, useState } from 'react'
import { SignInForm } from '../features/access/sign-in/sign-in-form.tsx'
import { useT } from '../locales/language.ts'
import { queryClient } from './ask.ts'
import { onSignedOut } from './calls.ts'
import { useSession } from './session.ts'
import styles from './sign-in-again.module.css'

/** Opens when the session ends while somebody works: sign in on the spot, and everything typed is still there. */
export function SignInAgain() {
  const t = useT()
  const { account } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => onSignedOut(() => setOpen(true)), [])
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
  }, [open])
  const goOn = () => {
    setOpen(false)
    dialog.current?.close()
    void queryClient.invalidateQueries()
  }
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-label={t('entry.again')} onClose={() => setOpen(false)}>
      {open ? (
        <>
          <h2>{t('entry.again')}</h2>
          <p>{t('entry.againLead')}</p>
          <SignInForm name={account.name} onSignedIn={goOn} />
        </>
      ) : null}
    </dialog>
  )
}
