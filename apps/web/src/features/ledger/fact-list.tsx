import { useQuery } from '@tanstack/react-query'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import styles from './fact-list.module.css'
import { FactLine } from './fact-line.tsx'

interface Props {
  ids: readonly string[]
}

/** The records behind a number, as they stand in the ledger. */
export function FactList({ ids }: Props) {
  const t = useT()
  const facts = useQuery({ ...ask(api.ledger.byIds, { ids: [...ids] }), enabled: ids.length > 0 })
  if (ids.length === 0) return <Empty />
  if (facts.error) return <ErrorNote error={facts.error} onRetry={facts.refetch} />
  if (!facts.data) return <Loading lines={3} />
  return (
    <ol role="list" className={styles['list']} aria-label={t('places.ledger')}>
      {facts.data.items.map((fact) => (
        <li key={fact.id}>
          <FactLine fact={fact} />
        </li>
      ))}
    </ol>
  )
}
