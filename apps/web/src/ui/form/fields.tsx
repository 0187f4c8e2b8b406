import { Form, Input, InputNumber, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import styles from './fields.module.css'

/** What every field of a form takes. */
export interface FieldProps {
  /** The field's name in what is sent. */
  name: string | (string | number)[]
  label: string
  required?: boolean
  /** A sentence below the field. */
  hint?: ReactNode
}

/** The frame of a field: label, mark, hint and the place for its fault. For controls of your own. */
export function Field({ name, label, required = false, hint, children }: FieldProps & { children: ReactNode }) {
  const t = useT()
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required, message: t('ui.required', { label }) }]}>
      {children}
    </Form.Item>
  )
}

/** One line of text. */
export function TextField({ max, secret, ...field }: FieldProps & { max?: number; secret?: boolean }) {
  return <Field {...field}>{secret ? <Input.Password autoComplete="new-password" /> : <Input maxLength={max} />}</Field>
}

/** Several lines of text. */
export function LongTextField({ max, lines = 4, ...field }: FieldProps & { max?: number; lines?: number }) {
  return (
    <Field {...field}>
      <Input.TextArea
        maxLength={max}
        showCount={max !== undefined}
        rows={lines}
        className={styles['growing'] ?? ''}
        style={{ '--lines': lines } as object}
      />
    </Field>
  )
}

/** A number with its unit. */
export function NumberField(props: FieldProps & { min?: number; max?: number; step?: number; unit?: string }) {
  const { min, max, step, unit, ...field } = props
  return (
    <Field {...field}>
      <InputNumber
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        step={step ?? 1}
        suffix={unit}
      />
    </Field>
  )
}

export interface Option {
  value: string
  label: string
}

interface ChoiceProps extends FieldProps {
  options: readonly Option[]
  /** Several at once; the value is then a list. */
  many?: boolean
}

/** One of a list, or several; can be searched by typing. */
export function ChoiceField({ options, many, required, ...field }: ChoiceProps) {
  return (
    <Field required={required ?? false} {...field}>
      <Select
        options={[...options]}
        {...(many && { mode: 'multiple' as const })}
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        virtual={options.length > 100}
      />
    </Field>
  )
}

/** Yes or no. */
export function SwitchField({ name, label, hint }: FieldProps) {
  return (
    <Form.Item name={name} label={label} extra={hint} valuePropName="checked">
      <Switch />
    </Form.Item>
  )
}
