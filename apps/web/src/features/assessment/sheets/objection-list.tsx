import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Empty } from '../../../ui/notices/empty.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { ObjectionNote } from './objection-note.tsx'
import styles from './sheets.module.css'

/** Objections and appeals of a round, the most urgent first, to be answered on the spot. */
export function ObjectionList({ roundId }: { roundId: string }) {
  const t = useT()
  const list = useQuery(ask(api.sheets.objections, { roundId, page: 1, pageSize: 50 }))
  if (list.error) return <ErrorNote error={list.error} onRetry={list.refetch} />
  if (!list.data) return <Loading lines={6} />
  if (list.data.items.length === 0) return <Empty>{t('sheets.noObjections')}</Empty>
  return (
    <ul role="list" className={styles['objections']} aria-label={t('sheets.objections')}>
      {list.data.items.map((objection) => (
        <li key={objection.id}>
          <Link to={`/rounds/${objection.roundId}/sheets/${objection.subjectId}` as string}>
            {objection.subjectName}
          </Link>
          <ObjectionNote objection={objection} named />
        </li>
      ))}
    </ul>
  )
}
