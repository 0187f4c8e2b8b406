import { useQuery } from '@tanstack/react-query'
import { useT } from '../locales/language.ts'
import type { MenuGroup } from '../ui/shell/menu.ts'
import { ask } from './ask.ts'
import { api } from './client.ts'
import { menuTable } from './menu-table.ts'
import { moduleAt } from './module-places.ts'
import { useIsClosed, useMay } from './session.ts'

/** The menu as this person sees it: permitted places of open modules only, in words, with counts. */
export function useMenu(): readonly MenuGroup[] {
  const t = useT()
  const may = useMay()
  const isClosed = useIsClosed()
  const counts = useQuery({ ...ask(api.tasks.counts), enabled: may('workbench.read'), refetchInterval: 120_000 }).data
  return menuTable
    .map(({ title, icon, entries }) => ({
      key: title,
      title: t(title),
      icon,
      entries: entries
        .filter(({ path, permission }) => may(permission) && !isClosed(moduleAt(path)))
        .map(({ path, title: name, count }) => ({
          path,
          title: t(name),
          ...(count && counts && { count: counts[count], waits: count === 'toDo' || count === 'toRead' }),
        })),
    }))
    .filter(({ entries }) => entries.length > 0)
}
