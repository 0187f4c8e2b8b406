import { Link } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Filter } from '../../ui/table/use-filter.ts'
import { addressOf, type Group, type Item, type SearchFilter } from './found.ts'
import styles from './search.module.css'

interface Props {
  group: Group
  filter: Filter<SearchFilter>
  onNarrow: () => void
}

/** What one room holds of the question. */
export function FoundGroup({ group, filter, onNarrow }: Props) {
  const t = useT()
  const { kind, total, more, items } = group
  const isAlone = filter.values.kind === kind
  const { page } = filter.values
  return (
    <SectionCard
      title={t(`search.kinds.${kind}`)}
      aside={
        <span className={styles['total']}>{total === null ? t('search.many') : t('ui.total', { count: total })}</span>
      }
    >
      <ul role="list" className={styles['items']}>
        {items.map((item) => (
          <li key={`${item.recordId} ${item.part}`}>
            <FoundItem kind={kind} item={item} />
          </li>
        ))}
      </ul>
      <div className={styles['foot']} data-screen-only>
        {isAlone && page > 1 ? <Button onPress={() => filter.turn(page - 1)}>{t('ui.before')}</Button> : null}
        {more ? (
          <Button onPress={() => (isAlone ? filter.turn(page + 1) : onNarrow())}>
            {isAlone ? t('ui.after') : t('search.showAll')}
          </Button>
        ) : null}
      </div>
    </SectionCard>
  )
}

function FoundItem({ kind, item }: { kind: Group['kind']; item: Item }) {
  const dates = useDates()
  return (
    <article className={styles['item']}>
      <h3>
        <Link to={addressOf[kind](item) as string}>
          <Marked pieces={item.title} />
        </Link>
      </h3>
      <time dateTime={item.on}>{dates.day(item.on)}</time>
      <p>
        <Marked pieces={item.snippet} />
      </p>
    </article>
  )
}

function Marked({ pieces }: { pieces: Item['title'] }) {
  return pieces.map(({ text, hit }, at) =>
    // Pieces have no name but their place.
    hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  )
}
