import { useQuery } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import styles from './year-choice.module.css'

interface Props {
  value: string | undefined
  onChange: (dutyYearId: string | undefined) => void
}

/** Which duty year is looked at; the running one unless chosen otherwise. */
export function YearChoice({ value, onChange }: Props) {
  const t = useT()
  const years = useQuery(ask(api.setup.pack)).data?.dutyYears ?? []
  if (years.length < 2) return null
  return (
    <label className={styles['choice']}>
      <span>{t('assessment.year')}</span>
      <select value={value ?? years[0]?.id ?? ''} onChange={(event) => onChange(event.target.value)}>
        {years.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}
