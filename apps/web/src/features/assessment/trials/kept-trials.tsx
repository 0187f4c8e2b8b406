import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { paths } from '../../../app/paths.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { SectionCard } from '../../../ui/section-card.tsx'
import styles from './trial-view.module.css'

/** Runs that were kept; each opens as it stood. */
export function KeptTrials() {
  const t = useT()
  const dates = useDates()
  const kept = useQuery(ask(api.trials.list)).data?.items ?? []
  if (kept.length === 0) return null
  return (
    <div className={styles['below']}>
      <SectionCard title={t('trials.keptRuns')}>
        <ul role="list" className={styles['kept']}>
          {kept.map(({ id, name, keptAt, keptBy, schemeTitle, periodTitle }) => (
            <li key={id}>
              <Link to={paths.trials} search={{ keptId: id } as never}>
                {name}
              </Link>
              <small>
                {[schemeTitle, periodTitle, t('trials.keptBy', { name: keptBy ?? '', at: dates.moment(keptAt) })].join(
                  ' · ',
                )}
              </small>
            </li>
          ))}
        </ul>
      </SectionCard>
    </div>
  )
}
