import { useT } from '../../../locales/language.ts'
import styles from './door.module.css'

/** Whoever enters something after the meeting's day says why (补录). */
export function LateReason({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const t = useT()
  return (
    <label className={styles['reason']}>
      <span>{t('door.paperReasonNeeded')}</span>
      <input
        aria-label={t('door.paperReason')}
        placeholder={t('door.paperReason')}
        value={reason}
        maxLength={200}
        onChange={(event) => onReason(event.target.value)}
      />
    </label>
  )
}
