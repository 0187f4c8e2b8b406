import { Input, Modal } from 'antd'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import { Button } from './button.tsx'
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
export function ConfirmWithReason(props: Props) {
  const { open, title, children, reasonLabel, confirmLabel, grave, onConfirm, onClose } = props
  const t = useT()
  const id = useId()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (open) setError(null)
    else setReason('')
  }, [open])
  const confirm = async () => {
    setBusy(true)
    await onConfirm(reason.trim()).then(onClose, setError)
    setBusy(false)
  }
  const footer = (
    <div style={{ display: 'flex', gap: '0.5rem', justifyContent: 'flex-end' }}>
      <Button onPress={onClose}>{t('ui.cancel')}</Button>
      <Button
        look={grave ? 'grave' : 'main'}
        busy={busy}
        allowed={reasonLabel && reason.trim() === '' ? 'reason_needed' : true}
        onPress={confirm}
      >
        {confirmLabel}
      </Button>
    </div>
  )
  return (
    <Modal open={open} title={title} onCancel={onClose} footer={footer} closable={{ 'aria-label': t('ui.close') }}>
      <div style={{ display: 'grid', gap: '0.75rem', paddingBlock: '0.5rem' }}>
        <ErrorNote error={error} />
        <div>{children}</div>
        {reasonLabel ? (
          <div style={{ display: 'grid', gap: '0.25rem' }}>
            <label htmlFor={id}>{reasonLabel}</label>
            <Input.TextArea
              id={id}
              required
              maxLength={200}
              autoSize={{ minRows: 2 }}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        ) : null}
      </div>
    </Modal>
  )
}
