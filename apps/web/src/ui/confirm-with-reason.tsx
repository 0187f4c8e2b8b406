import { Input, Modal } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import { Button } from './button.tsx'
import styles from './confirm-with-reason.module.css'
import { ErrorNote } from './notices/error-note.tsx'

interface Props {
  open: boolean
  title: string
  /** What will happen, in a sentence. */
  children: ReactNode
  /** Label of the reason; without it no reason is asked for. */
  reasonLabel?: string
  confirmLabel: string
  grave?: boolean
  onConfirm: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks before an act of weight, with the reason for the record. Stays open, with what was typed, when the act is refused. */
export function ConfirmWithReason({ open, title, onClose, ...question }: Props) {
  const t = useT()
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      getContainer={topmost}
      closable={{ 'aria-label': t('ui.close') }}
    >
      <Question onClose={onClose} {...question} />
    </Modal>
  )
}

/** A panel of the browser's own lies above all else and makes the rest inert: what is asked within one is drawn within it. */
function topmost(): HTMLElement {
  return document.querySelector<HTMLElement>('dialog:modal') ?? document.body
}

function Question(props: Omit<Props, 'open' | 'title'>) {
  const { children, reasonLabel, confirmLabel, grave, onConfirm, onClose } = props
  const t = useT()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const confirm = async () => {
    setBusy(true)
    await onConfirm(reason.trim()).then(onClose, setError)
    setBusy(false)
  }
  const lacksReason = reasonLabel !== undefined && reason.trim() === ''
  return (
    <div className={styles['question']}>
      <ErrorNote error={error} />
      <div>{children}</div>
      {reasonLabel ? <Reason label={reasonLabel} reason={reason} onChange={setReason} /> : null}
      <div className={styles['acts']}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button
          look={grave ? 'grave' : 'main'}
          busy={busy}
          allowed={lacksReason ? 'reason_needed' : true}
          onPress={confirm}
        >
          {confirmLabel}
        </Button>
      </div>
    </div>
  )
}

interface ReasonProps {
  label: string
  reason: string
  onChange: (reason: string) => void
}

function Reason({ label, reason, onChange }: ReasonProps) {
  const id = useId()
  return (
    <div className={styles['reason']}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        required
        maxLength={200}
        rows={2}
        className={styles['growing'] ?? ''}
        style={{ '--lines': 2 } as object}
        value={reason}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
