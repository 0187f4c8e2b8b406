import { useCallback, useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Icon, type IconName } from '../icon.tsx'
import styles from './popup.module.css'

interface Props {
  icon: IconName
  /** What the button shows; hidden on phones unless `always`. */
  label: string
  always?: boolean
  /** Said before the label to those who do not see the icon. */
  name?: string
  align?: 'start' | 'end'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button that opens a small panel below itself. Escape or a press elsewhere closes it and gives the focus back. */
export function Popup({ icon, label, always, name, align = 'end', children }: Props) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const close = useCallback(() => setOpen(false), [])
  useLeaving(place, open, close)
  return (
    <div ref={place} className={styles['place']}>
      <button
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} size={1.25} />
        {name ? <span className="unseen">{name}</span> : null}
        <span data-always={always}>{label}</span>
      </button>
      {open ? (
        <div id={panelId} className={styles['panel']} data-align={align}>
          {typeof children === 'function' ? children(close) : children}
        </div>
      ) : null}
    </div>
  )
}

/** Closes when the reader goes elsewhere; Escape gives the focus back to the button. */
function useLeaving(place: RefObject<HTMLDivElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined
    const outside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) close()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      place.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [place, open, close])
}
