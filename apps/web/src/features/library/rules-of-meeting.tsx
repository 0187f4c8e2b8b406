import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clauseName } from '@tongxin/domain/library/parse-rule'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useIsClosed, useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import styles from './library.module.css'

/** The rules of procedure and what else the library links with a kind of meeting; nothing where nothing is linked. */
export function RulesOfMeeting({ kind }: { kind: string }) {
  const t = useT()
  const may = useMay()
  const isClosed = useIsClosed()
  const asks = may('rule.read') && !isClosed('library')
  const wanted = { targetKind: 'meeting_kind' as const, targetKey: kind }
  const linked = useQuery({ ...ask(api.library.linked, wanted), enabled: asks })
  const items = linked.data?.items ?? []
  if (items.length === 0) return null
  return (
    <SectionCard title={t('library.rulesOfMeeting')}>
      <ul role="list" className={styles['list']}>
        {items.map(({ id, title, clause }) => (
          <li key={`${id} ${clause}`}>
            <Link to={`/rules/${id}${clause === null ? '' : `#clause-${clause}`}` as string}>
              {title}
              {clause === null ? '' : clauseName(clause)}
            </Link>
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
