import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import styles from './pager.module.css'
import { pagesAround } from './pages-around.ts'
import { pageSizes, type Paging } from './use-filter.ts'

interface Props {
  filter: Paging
  total: number
}

/** 共 N 条, pages, and 10 / 20 / 50 a page. */
export function Pager({ filter, total }: Props) {
  const t = useT()
  const { page, pageSize } = filter.values
  const last = Math.max(1, Math.ceil(total / pageSize))
  return (
    <nav className={styles['pager']} aria-label={t('ui.pages')} data-screen-only>
      <span>{t('ui.total', { count: total })}</span>
      <Turn name={t('ui.before')} icon="left" off={page <= 1} onTurn={() => filter.turn(page - 1)} />
      <Numbers page={page} last={last} onTurn={(to) => filter.turn(to)} />
      <Turn name={t('ui.after')} icon="right" off={page >= last} onTurn={() => filter.turn(page + 1)} />
      <select
        aria-label={t('ui.perPage')}
        value={pageSize}
        onChange={(event) => filter.turn(1, Number(event.target.value))}
      >
        {pageSizes.map((size) => (
          <option key={size} value={size}>
            {t('ui.sizeOfPage', { size })}
          </option>
        ))}
      </select>
    </nav>
  )
}

function Numbers({ page, last, onTurn }: { page: number; last: number; onTurn: (page: number) => void }) {
  const t = useT()
  return (
    <ol role="list">
      {pagesAround(page, last).map((one, at) => (
        <li key={one ?? `gap-${at}`}>
          {one === null ? (
            <span>…</span>
          ) : (
            <button
              type="button"
              aria-label={t('ui.page', { number: one })}
              aria-current={one === page ? 'page' : undefined}
              onClick={() => onTurn(one)}
            >
              {one}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}

interface TurnProps {
  name: string
  icon: 'left' | 'right'
  off: boolean
  onTurn: () => void
}

function Turn({ name, icon, off, onTurn }: TurnProps) {
  return (
    <button type="button" aria-label={name} disabled={off} onClick={onTurn}>
      <Icon name={icon} size={1} />
    </button>
  )
}
