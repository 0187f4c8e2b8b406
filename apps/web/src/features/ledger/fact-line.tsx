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
  const dates = useDates()
  return (
    <div className={styles['fact']} data-corrected={fact.correctedById !== null}>
      <p className={styles['title']}>
        <FactRecord fact={fact} />
      </p>
      <p className={styles['meta']}>
        <span>{dates.day(fact.on)}</span>
        <FactState fact={fact} />
      </p>
    </div>
  )
}

/** The record that a fact comes from. */
export function FactRecord({ fact: { record, kindName } }: { fact: Fact }) {
  const title = record.title ?? kindName
  return record.kind === 'meeting' ? <Link to={`/meetings/${record.id}` as string}>{title}</Link> : <>{title}</>
}

/** What the fact says, and how it stands to other facts. */
export function FactState({ fact }: { fact: Fact }) {
  const t = useT()
  const describe = useFactWords()
  return (
    <span className={styles['state']} data-corrected={fact.correctedById !== null}>
      <span>{describe(fact)}</span>
      {fact.correctsId ? <StatusTag tone="warn">{t('ledger.correction')}</StatusTag> : null}
      {fact.correctedById ? <StatusTag tone="muted">{t('ledger.corrected')}</StatusTag> : null}
    </span>
  )
}
