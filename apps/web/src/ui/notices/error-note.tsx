import { useT } from '../../locales/language.ts'
import { isRefusal } from '../api-error.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { useExplainError } from './explain-error.ts'
import styles from './notes.module.css'

interface Props {
  error: unknown
  /** Offers to try again, where trying again may help. */
  onRetry?: () => unknown
}

/** Says in place what went wrong and what to do. Draws nothing without an error. */
export function ErrorNote({ error, onRetry }: Props) {
  const t = useT()
  const explain = useExplainError()
  if (!error) return null
  const mayHelp = !isRefusal(error) || error.status === 0 || error.status >= 429
  return (
    <div className={styles['error']} role="alert">
      <Icon name="alert" size={1.4} />
      <p>{explain(error)}</p>
      {onRetry && mayHelp ? <Button onPress={onRetry}>{t('ui.retry')}</Button> : null}
    </div>
  )
}
