import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import { dismissToast, useToasts, type StandingToast } from './toast-store.ts'
import styles from './toasts.module.css'

/** The place at the foot of the screen where short notices stand. One per application. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <div className={styles['place']} role="status" aria-live="polite" data-screen-only>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function OneToast({ toast }: { toast: StandingToast }) {
  const t = useT()
  const takeBack = () => {
    dismissToast(toast.id)
    void toast.undo?.()
  }
  return (
    <div className={styles['toast']} data-tone={toast.tone ?? 'good'}>
      <Icon name={toast.tone === 'warn' || toast.tone === 'grave' ? 'alert' : 'check'} />
      <span>{toast.text}</span>
      {toast.undo ? (
        <button type="button" className={styles['undo']} onClick={takeBack}>
          {t('ui.undo')}
        </button>
      ) : null}
      <button
        type="button"
        className={styles['close']}
        aria-label={t('ui.close')}
        onClick={() => dismissToast(toast.id)}
      >
        <Icon name="close" size={1} />
      </button>
    </div>
  )
}
