import type { api } from '../../app/client.ts'
import { Link } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import styles from './fact-line.module.css'
import { useFactWords } from './use-fact-words.ts'

export type Fact = Awaited<ReturnType<typeof api.ledger.byIds>>['items'][number]

/** One fact: what, when, because of which record; a correction says so, and so does what it corrected. */
export function FactLine({ fact }: { fact: Fact }) {
  const t = useT()
  const dates = useDates()
  const describe = useFactWords()
  return (
    <div className={styles['fact']} data-corrected={fact.correctedById !== null}>
      <p className={styles['title']}>
        {fact.record.kind === 'meeting' ? (
          <Link to={`/meetings/${fact.record.id}` as string}>{fact.record.title ?? fact.kindName}</Link>
        ) : (
          (fact.record.title ?? fact.kindName)
        )}
      </p>
      <p className={styles['meta']}>
        <span>{dates.day(fact.on)}</span>
        <span>{describe(fact)}</span>
        {fact.correctsId ? <StatusTag tone="warn">{t('ledger.correction')}</StatusTag> : null}
        {fact.correctedById ? <StatusTag tone="muted">{t('ledger.corrected')}</StatusTag> : null}
      </p>
    </div>
  )
}
