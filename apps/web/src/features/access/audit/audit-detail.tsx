import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import styles from './audit-detail.module.css'
import { actorOf, type AuditEntry } from './use-audit-columns.tsx'

/** One act with everything that was recorded about it. */
export function AuditDetail({ entry }: { entry: AuditEntry }) {
  const t = useT()
  const wordOf = useWordOf()
  const dates = useDates()
  const lines: [string, string][] = [
    [t('access.audit.act'), wordOf('events', entry.type)],
    [t('access.audit.at'), dates.moment(entry.at)],
    [t('access.audit.actor'), actorOf(entry) ?? t('access.audit.system')],
    [t('access.audit.subject'), entry.subjectTitle ?? '—'],
    [t('access.audit.outcome'), t(`access.audit.${entry.outcome}`)],
    [t('access.audit.address'), entry.address ?? '—'],
  ]
  return (
    <>
      <dl className={styles['lines']}>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('access.audit.recorded')}</h3>
      <pre className={styles['recorded']}>{JSON.stringify(entry.detail, null, 2)}</pre>
    </>
  )
}
