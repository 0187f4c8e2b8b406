import { useState } from 'react'
import { api } from '../../app/relief-client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { EntryField } from '../access/sign-in/entry-field.tsx'
import { EntryForm, type Typed } from '../access/sign-in/entry-form.tsx'
import { ComplaintState } from './complaint-state.tsx'
import styles from './relief.module.css'

type Answered = Awaited<ReturnType<typeof api.relief.readByReceipt>>

/** Reads the answer to an anonymous letter by its receipt code. */
export function ReceiptForm() {
  const t = useT()
  const [read, setRead] = useState<Answered | null>(null)
  const ask = async ({ receipt = '' }: Typed) => {
    setRead(null)
    setRead(await api.relief.readByReceipt({ receipt }))
  }
  return (
    <>
      <EntryForm submitLabel={t('relief.readSubmit')} onSend={ask}>
        {({ receipt }) => (
          <EntryField
            name="receipt"
            label={t('relief.receipt')}
            hint={t('relief.readHint')}
            autoComplete="off"
            required
            maxLength={40}
            faults={receipt}
          />
        )}
      </EntryForm>
      {read ? <Answer read={read} /> : null}
    </>
  )
}

function Answer({ read }: { read: Answered }) {
  const t = useT()
  const dates = useDates()
  return (
    <article className={styles['answer']} aria-label={t('relief.answer')}>
      <p className={styles['line']}>
        <ComplaintState state={read.state} overdue={read.overdue} />
        <span>
          {t('relief.receivedOn')} {dates.day(read.receivedOn)} · {t('relief.dueOn')} {dates.day(read.dueOn)}
        </span>
      </p>
      <blockquote>{read.wording}</blockquote>
      {read.replies.length === 0 ? <p>{t('relief.noReply')}</p> : null}
      {read.replies.map(({ wording, on }, at) => (
        <div key={on + at}>
          <h3>{at === 0 ? t('relief.answer') : t('relief.followUpNumber', { number: at })}</h3>
          <p className={styles['wording']}>{wording}</p>
          <small>{dates.day(on)}</small>
        </div>
      ))}
    </article>
  )
}
