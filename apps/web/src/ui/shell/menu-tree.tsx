import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import styles from './menu-tree.module.css'
import { findPlace, type MenuEntry, type MenuGroup } from './menu.ts'

interface Props {
  menu: readonly MenuGroup[]
  /** Called when a place was chosen, so that a drawer can close. */
  onChoose?: () => void
}

/** The tree of two levels. Groups of one entry are drawn as that entry. */
export function MenuTree({ menu, onChoose }: Props) {
  const { pathname } = useLocation()
  const current = findPlace(menu, pathname)?.entry.path
  return (
    <ul role="list" className={styles['tree']}>
      {menu.map((group) =>
        group.entries.length === 1 && group.entries[0] ? (
          <li key={group.key}>
            <Place entry={{ ...group.entries[0], icon: group.icon }} current={current} onChoose={onChoose} />
          </li>
        ) : (
          <Group key={group.key} group={group} current={current} onChoose={onChoose} />
        ),
      )}
    </ul>
  )
}

interface GroupProps {
  group: MenuGroup
  current: string | undefined
  onChoose: (() => void) | undefined
}

function Group({ group, current, onChoose }: GroupProps) {
  const [open, setOpen] = useState(true)
  return (
    <li>
      <button type="button" className={styles['group']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={group.icon} size={1.25} />
        <span>{group.title}</span>
        <span className={styles['turn']} data-open={open}>
          <Icon name="down" size={1} />
        </span>
      </button>
      <ul role="list" hidden={!open}>
        {group.entries.map((entry) => (
          <li key={entry.path}>
            <Place entry={entry} current={current} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </li>
  )
}

interface PlaceProps {
  entry: MenuEntry
  current: string | undefined
  onChoose: (() => void) | undefined
}

function Place({ entry, current, onChoose }: PlaceProps) {
  const t = useT()
  return (
    <Link
      to={entry.path}
      className={styles['place']}
      data-first={entry.icon ? true : undefined}
      aria-current={entry.path === current ? 'page' : undefined}
      onClick={onChoose}
    >
      {entry.icon ? <Icon name={entry.icon} size={1.25} /> : null}
      <span>{entry.title}</span>
      {entry.count === undefined ? null : (
        <span className={styles['count']} data-waits={entry.waits && entry.count > 0}>
          {entry.count}
          {entry.waits ? <span className="unseen">{t('ui.waiting')}</span> : null}
        </span>
      )}
    </Link>
  )
}
