import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'
import styles from './popup.module.css'

interface Props {
  icon: IconName
  /** What the button shows; hidden on phones unless `always`. */
  label: string
  always?: boolean
  /** What the button is called for those who do not see it. */
  name?: string
  align?: 'start' | 'end'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button that opens a small panel below itself. Escape or a press elsewhere closes it and gives the focus back. */
export function Popup({ icon, label, always, name, align = 'end', children }: Props) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useEffect(() => {
    if (!open) return undefined
    const outside = (event: Event) => place.current?.contains(event.target as Node) || setOpen(false)
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open])
  return (
    <div ref={place} className={styles['place']}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} size={1.25} />
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
