import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { PrintButton } from '../../ui/print-button.tsx'
import styles from './relief.module.css'

/** What came back: the receipt code of an anonymous letter, or the key of a signed one. */
export type Sent = { dueOn: string } & ({ receipt: string } | { id: string })

interface Props {
  sent: Sent
  onAnother: () => void
}

/** Shown once after sending; an anonymous sender takes the receipt code along. */
export function LetterSent({ sent, onAnother }: Props) {
  const t = useT()
  const dates = useDates()
  return (
    <div className={styles['parts']} role="status">
      <Note tone="good">{t('relief.sentDue', { day: dates.day(sent.dueOn) })}</Note>
      {'receipt' in sent ? (
        <>
          <dl className={styles['receipt']}>
            <dt>{t('relief.receipt')}</dt>
            <dd>{sent.receipt}</dd>
          </dl>
          <Note tone="warn">{t('relief.receiptOnce')}</Note>
        </>
      ) : (
        <p>
          <a href={`/complaints/${sent.id}`}>{t('relief.toComplaint')}</a>
        </p>
      )}
      <p className={styles['acts']} data-screen-only>
        {'receipt' in sent ? <PrintButton /> : null}
        <Button onPress={onAnother}>{t('relief.another')}</Button>
      </p>
    </div>
  )
}
