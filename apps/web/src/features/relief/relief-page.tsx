import { lazy, Suspense, useEffect, useState } from 'react'
import { api } from '../../app/relief-client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { EntryFrame } from '../access/sign-in/entry-frame.tsx'
import { LetterForm } from './letter-form.tsx'
import type { Sent } from './letter-sent.tsx'
import styles from './relief.module.css'

const LetterSent = lazy(async () => ({ default: (await import('./letter-sent.tsx')).LetterSent }))
const ReceiptForm = lazy(async () => ({ default: (await import('./receipt-form.tsx')).ReceiptForm }))

/** Complain or suggest, with or without a name, and read the answer by the receipt code (guardrail F10). */
export function ReliefPage() {
  const t = useT()
  const [sent, setSent] = useState<Sent | null>(null)
  const name = useOwnName()
  const days = useWorkingDays()
  if (sent) {
    return (
      <EntryFrame title={t('relief.sent')} wide>
        <Suspense fallback={<Loading />}>
          <LetterSent sent={sent} onAnother={() => setSent(null)} />
        </Suspense>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={t('relief.title')} lead={t('relief.lead')} wide>
      <div className={styles['parts']}>
        {days === null ? null : <Note>{t('relief.promise', { days })}</Note>}
        <LetterForm name={name} onSent={setSent} />
        <ReadAnswer />
        <a className={styles['link']} href="/">
          {t('relief.back')}
        </a>
      </div>
    </EntryFrame>
  )
}

/** Opens when somebody comes back for the answer. */
function ReadAnswer() {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!open) return <Button onPress={() => setOpen(true)}>{t('relief.readTitle')}</Button>
  return (
    <section>
      <h2>{t('relief.readTitle')}</h2>
      <Suspense fallback={<Loading />}>
        <ReceiptForm />
      </Suspense>
    </section>
  )
}

/** Who is signed in, so that he may sign the letter; nobody is no fault. */
function useOwnName(): string | null {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    void api.access.current().then(
      ({ account, next }) => setName(next === 'nothing' ? account.name : null),
      () => setName(null),
    )
  }, [])
  return name
}

function useWorkingDays(): number | null {
  const [days, setDays] = useState<number | null>(null)
  useEffect(() => {
    void api.relief.norm().then(
      ({ workingDays }) => setDays(workingDays),
      () => setDays(null),
    )
  }, [])
  return days
}
