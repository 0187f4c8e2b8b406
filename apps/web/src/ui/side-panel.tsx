import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import { Icon } from './icon.tsx'
import styles from './side-panel.module.css'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  /** From which edge it comes. */
  from?: 'start' | 'end'
  children: ReactNode
}

/** A panel at the side that takes the focus, closes with Escape and gives the focus back. Its content is drawn only while open. */
export function SidePanel({ open, title, onClose, from = 'end', children }: Props) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={styles['panel']}
      data-from={from}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
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
