import { Drawer, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import { Button } from '../button.tsx'
import { ErrorNote } from '../notices/error-note.tsx'
import { toast } from '../notices/toast-store.ts'
import { useFaultsByField } from './faults.ts'
import styles from './form-drawer.module.css'

interface Props<V extends object> {
  open: boolean
  title: string
  onClose: () => void
  /** What the fields hold at first. */
  initial?: Partial<V>
  /** Sends the form. Faults of the answer appear at their fields; what was typed stays. */
  onSubmit: (values: V) => Promise<unknown>
  /** Shown after success. */
  done?: string
  submitLabel?: string
  children: ReactNode
}

const bodyFills = { body: { display: 'flex', flexDirection: 'column' } } as const

/** A form in a panel at the side. It closes only after success or when it is closed by hand. */
export function FormDrawer<V extends object>({ open, title, onClose, ...form }: Props<V>) {
  const t = useT()
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      size="min(36rem, 100vw)"
      maskClosable={false}
      closable={{ placement: 'end', 'aria-label': t('ui.close') }}
      styles={bodyFills}
      destroyOnHidden
    >
      <FormBody<V> onClose={onClose} {...form} />
    </Drawer>
  )
}

function FormBody<V extends object>(props: Omit<Props<V>, 'open' | 'title'>) {
  const { onClose, initial, onSubmit, done, submitLabel, children } = props
  const t = useT()
  const [form] = Form.useForm<V>()
  const { busy, error, send } = useSending(form, onSubmit, () => {
    if (done) toast({ text: done })
    onClose()
  })
  return (
    <Form
      form={form}
      layout="vertical"
      {...(initial && { initialValues: initial })}
      scrollToFirstError
      onFinish={send}
      className={styles['form']}
    >
      <div className={styles['fields']}>{children}</div>
      <div className={styles['foot']}>
        <ErrorNote error={error} />
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button look="main" busy={busy} submits>
          {submitLabel ?? t('ui.submit')}
        </Button>
      </div>
    </Form>
  )
}

type FormOf<V> = ReturnType<typeof Form.useForm<V>>[0]

function useSending<V extends object>(form: FormOf<V>, onSubmit: Props<V>['onSubmit'], onDone: () => void) {
  const faultsByField = useFaultsByField()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async (values: V) => {
    setBusy(true)
    setError(null)
    try {
      await onSubmit(values)
      onDone()
    } catch (refusal) {
      setError(refusal)
      const fields = Object.entries(faultsByField(refusal)).map(([path, errors]) => ({ name: path.split('.'), errors }))
      form.setFields(fields as Parameters<typeof form.setFields>[0])
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, send }
}
