import { Look } from '../../app/look.tsx'
import { useT } from '../../locales/language.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import type { Filter } from '../../ui/table/use-filter.ts'
import type { TaskFilterValues } from './task-box.tsx'

/** The strip above a box. */
export function TaskFilter({ filter }: { filter: Filter<TaskFilterValues> }) {
  const t = useT()
  return (
    <Look>
      <FilterBar
        filter={filter}
        fields={[
          { kind: 'text', name: 'search', label: t('tasks.search') },
          { kind: 'day', name: 'dueFrom', label: t('tasks.dueFrom') },
          { kind: 'day', name: 'dueUntil', label: t('tasks.dueUntil') },
        ]}
      />
    </Look>
  )
}
