import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import styles from './search.module.css'

/** People whose name, pinyin or initials begin so: asked of the register itself, which knows who may see whom. */
export function FoundPeople({ text }: { text: string }) {
  const t = useT()
  const may = useMay()
  const isName = text.length <= 20 && !/\s/.test(text)
  const people =
    useQuery({ ...ask(api.people.search, { text }), enabled: may('people.read') && isName }).data?.items ?? []
  if (people.length === 0) return null
  return (
    <SectionCard title={t('search.people')}>
      <ul role="list" className={styles['people']}>
        {people.map(({ id, name, hint }) => (
          <li key={id}>
            <Link to={`/people/${id}` as string}>{name}</Link>
            <span>{hint}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
