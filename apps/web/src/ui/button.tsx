import { useId, type ReactNode } from 'react'
import { useWordOf } from '../locales/language.ts'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { toast } from './notices/toast-store.ts'

interface Props {
  children: ReactNode
  onPress?: () => unknown
  /** `main` once a page, `plain` for the rest, `quiet` inside rows, `link` in running text, `grave` for what cannot be taken back. */
  look?: 'main' | 'plain' | 'quiet' | 'link' | 'grave'
  icon?: IconName
  /** From the answer's `can`: `true`, or the reason why not. The button stays visible and says the reason. */
  allowed?: true | string
  /** Shows the reason as text below, not only on demand. */
  tellsReason?: boolean
  busy?: boolean
  submits?: boolean
  label?: string
}

/** A button that, when it cannot be used, is shown disabled and says why. */
export function Button(props: Props) {
  const { children, onPress, look = 'plain', icon, allowed = true, tellsReason, busy, submits, label } = props
  const reasonId = useId()
  const reason = useReason(allowed)
  const press = () => {
    if (reason) toast({ text: reason, tone: 'warn' })
    else if (!busy) void onPress?.()
  }
  return (
    <span className={styles['place']}>
      <button
        type={submits && !reason ? 'submit' : 'button'}
        className={styles['button']}
        data-look={look}
        aria-disabled={reason !== null || busy ? true : undefined}
        aria-describedby={reason ? reasonId : undefined}
        aria-busy={busy ? true : undefined}
        aria-label={label}
        title={reason ?? undefined}
        onClick={submits && !reason ? undefined : press}
      >
        {icon ? <Icon name={icon} /> : null}
        <span>{children}</span>
      </button>
      {reason ? (
        <span id={reasonId} className={tellsReason ? styles['reason'] : 'unseen'}>
          {reason}
        </span>
      ) : null}
    </span>
  )
}

/** The sentence behind `can`: why not, or `null` when it is allowed. */
function useReason(allowed: true | string): string | null {
  const wordOf = useWordOf()
  return allowed === true ? null : wordOf('reasons', allowed, wordOf('reasons', 'unknown'))
}
