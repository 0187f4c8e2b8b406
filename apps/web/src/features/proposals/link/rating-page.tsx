import { useEffect, useState, type FormEvent } from 'react'
import { api } from '../../../app/rating-client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { EntryFrame } from '../../access/sign-in/entry-frame.tsx'
import { Button } from '../../../ui/button.tsx'
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
  const [error, setError] = useState<unknown>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const typed = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const remark = typed('remark')
    await api.ratingLinks.rateByLink({ token, grade: typed('grade'), ...(remark && { remark }) }).then(onDone, setError)
  }
  return (
    <form className={styles['parts']} onSubmit={send}>
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
      <Grades grades={look.grades} />
      <label className={styles['remark']}>
        {t('proposals.rating.remark')}
        <textarea name="remark" rows={3} maxLength={500} />
      </label>
      <p>
        {t('proposals.rating.reopens')} {t('proposals.rating.until', { day: dates.day(look.goodUntil) })}
      </p>
      {error ? <ErrorNote error={error} /> : null}
      <Button look="main" submits>
        {t('proposals.rating.rate')}
      </Button>
    </form>
  )
}

function Grades({ grades }: Pick<Look, 'grades'>) {
  const t = useT()
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('proposals.rating.grade')}</legend>
      {grades.map(({ key, name }) => (
        <label key={key}>
          <input type="radio" name="grade" value={key} required />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
