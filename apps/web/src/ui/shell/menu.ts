import type { IconName } from '../icon.tsx'

/** One place of the menu, as the shell draws it: already permitted, already in words. */
export interface MenuEntry {
  path: string
  title: string
  /** A count beside the name. */
  count?: number
  /** Whether what is counted waits for somebody: such a count stands out, unless it is nought. */
  waits?: boolean
  icon?: IconName
}

export interface MenuGroup {
  key: string
  title: string
  icon: IconName
  entries: readonly MenuEntry[]
}

/** The group and entry under which a path lies: the longest entry that begins the path. */
export function findPlace(menu: readonly MenuGroup[], path: string): { group: MenuGroup; entry: MenuEntry } | null {
  const places = menu.flatMap((group) => group.entries.map((entry) => ({ group, entry })))
  const over = places.filter(({ entry }) => path === entry.path || path.startsWith(`${entry.path.replace(/\/$/, '')}/`))
  const exact = over.filter(({ entry }) => entry.path !== '/' || path === '/')
  return exact.toSorted((a, b) => b.entry.path.length - a.entry.path.length)[0] ?? null
}
