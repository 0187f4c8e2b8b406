import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import styles from './phone-bar.module.css'
import { findPlace, type MenuGroup } from './menu.ts'

interface Props {
  menu: readonly MenuGroup[]
  paths: readonly string[]
  onMenu: () => void
  /** Calls the office, in elder mode. */
  call: { label: string; phone: string } | null
}

/** The bar at the foot of a phone: the places used most, and the whole menu. */
export function PhoneBar({ menu, paths, onMenu, call }: Props) {
  const t = useT()
  const { pathname } = useLocation()
  const current = findPlace(menu, pathname)?.entry.path
  const places = paths.slice(0, call ? 2 : 3).flatMap((path) => {
    const place = findPlace(menu, path)
    return place?.entry.path === path ? [{ ...place.entry, icon: place.group.icon }] : []
  })
  return (
    <nav className={styles['bar']} aria-label={t('shell.quick')} data-screen-only>
      {places.map(({ path, title, icon, count, waits }) => (
        <Link key={path} to={path} aria-current={path === current ? 'page' : undefined}>
          <Icon name={icon} size={1.5} />
          <span>{title}</span>
          {waits && count ? <b>{count}</b> : null}
        </Link>
      ))}
      {call ? (
        <a href={`tel:${call.phone}`}>
          <Icon name="phone" size={1.5} />
          <span>{call.label}</span>
        </a>
      ) : null}
      <button type="button" onClick={onMenu}>
        <Icon name="menu" size={1.5} />
        <span>{t('shell.all')}</span>
      </button>
    </nav>
  )
}
