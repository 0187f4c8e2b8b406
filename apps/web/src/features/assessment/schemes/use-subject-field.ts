import { useT } from '../../../locales/language.ts'
import type { FilterField } from '../../../ui/filter-bar.tsx'
import { subjectKinds } from './scheme.ts'

/** The field of a filter that asks whom something assesses. */
export function useSubjectField(): FilterField {
  const t = useT()
  return {
    kind: 'choice',
    name: 'subject',
    label: t('schemes.subject'),
    options: subjectKinds.map((value) => ({ value, label: t(`schemes.subjects.${value}`) })),
  }
}
