import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '../../locales/language.ts'
import { Icon } from '../icon.tsx'
import styles from './phone-bar.module.css'
import { findPlace, type MenuGroup } from './menu.ts'

interface Props {
  menu: readonly MenuGroup[]
  paths: readonly string[]
  onMenu: () => void
}

/** The bar at the foot of a phone: the places used most, and the whole menu. */
export function PhoneBar({ menu, paths, onMenu }: Props) {
  const t = useT()
  const { pathname } = useLocation()
  const current = findPlace(menu, pathname)?.entry.path
  const places = paths.flatMap((path) => {
    const place = findPlace(menu, path)
    return place?.entry.path === path ? [{ ...place.entry, icon: place.group.icon }] : []
  })
  return (
    <nav className={styles['bar']} aria-label={t('shell.quick')} data-screen-only>
      {places.map(({ path, title, icon, badge }) => (
        <Link key={path} to={path} aria-current={path === current ? 'page' : undefined}>
          <Icon name={icon} size={1.5} />
          <span>{title}</span>
          {badge ? <b>{badge}</b> : null}
        </Link>
      ))}
      <button type="button" onClick={onMenu}>
        <Icon name="menu" size={1.5} />
        <span>{t('shell.all')}</span>
      </button>
    </nav>
  )
}
