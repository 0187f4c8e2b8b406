import { useT } from '../../locales/language.ts'
import styles from './notes.module.css'

interface Props {
  lines?: number
}

/** Grey lines in the shape of what is coming. */
export function Loading({ lines = 4 }: Props) {
  const t = useT()
  return (
    <div className={styles['loading']} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  )
}
