import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react'
import { useT } from '../locales/language.ts'
import { Icon } from './icon.tsx'
import styles from './side-panel.module.css'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  /** From which edge it comes. */
  from?: 'start' | 'end'
  /** For what is read side by side. */
  wide?: boolean
  children: ReactNode
}

/** A panel at the side that takes the focus, closes with Escape and gives the focus back. Its content is drawn only while open. */
export function SidePanel({ open, title, onClose, from = 'end', wide = false, children }: Props) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  usePressOutside(dialog, onClose)
  return (
    <dialog
      ref={dialog}
      className={styles['panel']}
      data-from={from}
      data-wide={wide}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {open ? (
        <div className={styles['inside']}>
          <header className={styles['head']}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className={styles['close']} aria-label={t('ui.close')} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className={styles['body']}>{children}</div>
        </div>
      ) : null}
    </dialog>
  )
}

/** A press on the shade beside a dialog closes it, as Escape does. */
function usePressOutside(dialog: RefObject<HTMLDialogElement | null>, onPress: () => void): void {
  useEffect(() => {
    const place = dialog.current
    const press = (event: MouseEvent) => event.target === place && onPress()
    place?.addEventListener('click', press)
    return () => place?.removeEventListener('click', press)
  }, [dialog, onPress])
}
