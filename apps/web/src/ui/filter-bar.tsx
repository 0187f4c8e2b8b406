import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import { Button } from './button.tsx'
import { DayPicker } from './form/date-fields.tsx'
import styles from './filter-bar.module.css'
import type { Filter } from './table/use-filter.ts'
import { useCards } from './theme/display-settings.ts'

interface FieldBase {
  name: string
  label: string
}

/** A field of the filter strip. `own` draws anything else, such as a tree of units. */
export type FilterField =
  | (FieldBase & { kind: 'text' | 'day' })
  /** `always` means that one option is always in force, the first by itself: there is no “all”. */
  | (FieldBase & {
      kind: 'choice'
      options: readonly { value: string; label: string }[]
      always?: boolean
      /** What stands for no choice, where that does not mean “all”. */
      none?: string
    })
  | (FieldBase & {
      kind: 'own'
      render: (field: { id: string; value: string; set: (value: string) => void }) => ReactNode
    })

interface Props<F extends object> {
  filter: Filter<F>
  fields: readonly FilterField[]
}

/** The strip above a list: fields, 查询 and 重置. Nothing is asked before 查询. On a phone and in elder mode it is folded until it is wanted. */
export function FilterBar<F extends object>({ filter, fields }: Props<F>) {
  const t = useT()
  const folds = useCards()
  const asked = textsOf(filter.values, fields)
  const [open, setOpen] = useState(Object.values(asked).some(Boolean))
  if (folds && !open) {
    return (
      <div className={styles['folded']} data-screen-only>
        <Button icon="search" onPress={() => setOpen(true)}>
          {t('ui.filter')}
        </Button>
      </div>
    )
  }
  return (
    <Strip
      key={JSON.stringify(asked)}
      fields={fields}
      asked={asked}
      onAsk={(draft) => filter.set(draft as Partial<F>)}
      onReset={filter.reset}
    />
  )
}

type Texts = Record<string, string>

interface StripProps {
  fields: readonly FilterField[]
  asked: Texts
  onAsk: (draft: Texts) => void
  onReset: () => void
}

function Strip({ fields, asked, onAsk, onReset }: StripProps) {
  const t = useT()
  const [draft, setDraft] = useState(asked)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(draft)
  }
  const reset = () => {
    setDraft(textsOf({}, fields))
    onReset()
  }
  return (
    <form className={styles['bar']} role="search" data-screen-only onSubmit={submit}>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={draft[field.name] ?? ''}
          set={(value) => setDraft({ ...draft, [field.name]: value })}
        />
      ))}
      <div className={styles['acts']}>
        <Button look="main" icon="search" submits>
          {t('ui.ask')}
        </Button>
        <Button onPress={reset}>{t('ui.reset')}</Button>
      </div>
    </form>
  )
}

function textsOf(values: object, fields: readonly FilterField[]): Texts {
  const all = values as Record<string, string | undefined>
  return Object.fromEntries(fields.map(({ name }) => [name, all[name] ?? '']))
}

function Field({ field, value, set }: { field: FilterField; value: string; set: (value: string) => void }) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{field.label}</label>
      <Control {...{ field, id, value, set }} />
    </div>
  )
}

interface ControlProps {
  field: FilterField
  id: string
  value: string
  set: (value: string) => void
}

function Control({ field, id, value, set }: ControlProps) {
  const t = useT()
  if (field.kind === 'own') return field.render({ id, value, set })
  if (field.kind === 'choice') {
    return (
      <select id={id} value={value} onChange={(event) => set(event.target.value)}>
        {field.always ? null : <option value="">{field.none ?? t('ui.all')}</option>}
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'day') return <DayPicker id={id} value={value} onChange={(day) => set(day ?? '')} />
  return <input id={id} type="search" value={value} maxLength={60} onChange={(event) => set(event.target.value)} />
}
