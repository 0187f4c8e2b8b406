import { useT } from '../../locales/language.ts'
import { DayField } from '../../ui/form/date-fields.tsx'
import { LongTextField, TextField } from '../../ui/form/fields.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { OwnerFields } from './owner-fields.tsx'
import { searchPeople } from './search-people.ts'

export interface TaskValues {
  title: string
  wording?: string
  basis?: string
  helperIds?: string[]
  dueOn?: string | null
}

/** What is sent of the fields of a new task. */
export function taskOf({ title, wording, basis, helperIds, dueOn }: TaskValues) {
  return {
    title,
    wording: wording ?? '',
    helperIds: helperIds ?? [],
    ...(basis && { basis }),
    ...(dueOn && { dueOn }),
  }
}

/** The fields of a new task, wherever it is handed out. Inside a form. */
export function TaskFields() {
  const t = useT()
  return (
    <>
      <TextField name="title" label={t('supervision.subject')} required max={120} />
      <LongTextField name="wording" label={t('supervision.wording')} max={2000} lines={3} />
      <OwnerFields />
      <SearchField name="helperIds" label={t('supervision.helpers')} many search={searchPeople} />
      <DayField name="dueOn" label={t('supervision.due')} />
      <TextField name="basis" label={t('supervision.basis')} max={200} />
    </>
  )
}
