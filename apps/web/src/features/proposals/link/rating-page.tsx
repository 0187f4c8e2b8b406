import { useEffect, useState } from 'react'
import { api } from '../../../app/rating-client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { EntryForm } from '../../access/sign-in/entry-form.tsx'
import { EntryFrame } from '../../access/sign-in/entry-frame.tsx'
import { LongEntryField } from '../../relief/long-entry-field.tsx'
import styles from './rating-page.module.css'

type Look = Awaited<ReturnType<typeof api.ratingLinks.readLink>>

/** Rates the handling of one's own proposal by the link that came from the committee; no account is needed. */
export function RatingPage() {
  const t = useT()
  const [token] = useState(() => window.location.hash.slice(1))
  const [look, setLook] = useState<Look | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [done, setDone] = useState(false)
  useEffect(() => {
    api.ratingLinks.readLink({ token }).then(setLook, setError)
  }, [token])
  return (
    <EntryFrame title={t('proposals.rating.rate')} wide>
      {error ? <ErrorNote error={error} /> : null}
      {!look && !error ? <Loading lines={6} /> : null}
      {done ? <Note tone="good">{t('proposals.rating.thanks')}</Note> : null}
      {look && !done ? <Rate token={token} look={look} onDone={() => setDone(true)} /> : null}
    </EntryFrame>
  )
}

function Rate({ token, look, onDone }: { token: string; look: Look; onDone: () => void }) {
  const t = useT()
  const dates = useDates()
  const send = async (typed: Record<string, string>) => {
    const { grade = '', remark = '' } = typed
    await api.ratingLinks.rateByLink({ token, grade, ...(remark.trim() && { remark: remark.trim() }) })
    onDone()
  }
  return (
    <div className={styles['parts']}>
      <p>
        {look.proposerName} · {look.title}
      </p>
      {look.replies.map(({ unitName, className, body, issuedOn }) => (
        <section key={unitName} className={styles['reply']}>
          <h2>{unitName}</h2>
          <p>{body}</p>
          <small>
            {className} · {dates.day(issuedOn)}
          </small>
        </section>
      ))}
      <EntryForm submitLabel={t('proposals.rating.rate')} onSend={send}>
        {({ remark }) => (
          <>
            <fieldset className={styles['choice']}>
              <legend>{t('proposals.rating.grade')}</legend>
              {look.grades.map(({ key, name }) => (
                <label key={key}>
                  <input type="radio" name="grade" value={key} required />
                  <span>{name}</span>
                </label>
              ))}
            </fieldset>
            <LongEntryField
              name="remark"
              label={t('proposals.rating.remark')}
              hint={t('proposals.rating.reopens')}
              maxLength={500}
              faults={remark}
            />
          </>
        )}
      </EntryForm>
      <p>{t('proposals.rating.until', { day: dates.day(look.goodUntil) })}</p>
    </div>
  )
}
