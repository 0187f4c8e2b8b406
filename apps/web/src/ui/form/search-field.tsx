import { Select } from 'antd'
import { useRef, useState } from 'react'
import { useT } from '../../locales/language.ts'
import { Field, type FieldProps } from './fields.tsx'

/** One thing that a search found: its id, its name, and a word that tells namesakes apart. */
export interface Found {
  id: string
  name: string
  hint: string
}

interface PickProps {
  /** Asks the server while somebody types. */
  search: (text: string) => Promise<readonly Found[]>
  many?: boolean
  /** Names of what is chosen at first. */
  known?: readonly Found[]
}

/** Finds people, units or records while typing; the value is an id, or a list of ids with `many`. */
export function SearchField({ search, many, known, ...field }: FieldProps & PickProps) {
  return (
    <Field {...field}>
      <SearchSelect search={search} {...(many && { many })} {...(known && { known })} />
    </Field>
  )
}

interface SelectProps extends PickProps {
  id?: string
  value?: string | string[]
  onChange?: (value: string | string[]) => void
  label?: string
}

/** The control of `SearchField`, for use outside a form. */
export function SearchSelect({ search, many, known = [], id, value, onChange, label }: SelectProps) {
  const t = useT()
  const [found, setFound] = useState<readonly Found[]>(known)
  const asking = useRef(0)
  const ask = (text: string) => {
    const turn = ++asking.current
    if (text.trim() === '') return
    // Waits for a pause in typing, and drops answers that were overtaken.
    setTimeout(async () => {
      if (turn !== asking.current) return
      const answer = await search(text.trim()).catch(() => [])
      if (turn === asking.current) setFound((before) => [...answer, ...before.filter(isChosen(value, answer))])
    }, 200)
  }
  return (
    <Select
      id={id}
      value={value}
      aria-label={label}
      onChange={(next: string | string[]) => onChange?.(next)}
      {...(many && { mode: 'multiple' as const })}
      allowClear
      showSearch={{ filterOption: false, onSearch: ask }}
      notFoundContent={t('ui.typeToFind')}
      options={found.map(({ id: key, name, hint }) => ({ value: key, label: hint ? `${name}（${hint}）` : name }))}
    />
  )
}

function isChosen(value: string | string[] | undefined, answer: readonly Found[]) {
  const chosen = new Set(Array.isArray(value) ? value : [value])
  return ({ id }: Found) => chosen.has(id) && !answer.some((one) => one.id === id)
}
