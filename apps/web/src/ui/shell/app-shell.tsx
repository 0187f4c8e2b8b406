import { Link, useLocation } from '@tanstack/react-router'
import { useCallback, useState, type ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import { BrandMark } from '../brand.tsx'
import { Icon } from '../icon.tsx'
import { Toasts } from '../notices/toasts.tsx'
import { SidePanel } from '../side-panel.tsx'
import styles from './app-shell.module.css'
import { Crumbs } from './crumbs.ts'
import { MenuTree } from './menu-tree.tsx'
import { findPlace, type MenuGroup } from './menu.ts'
import { PhoneBar } from './phone-bar.tsx'

interface Props {
  menu: readonly MenuGroup[]
  /** Paths that stand in the bar at the foot of a phone, at most three. */
  phonePaths: readonly string[]
  committee: string
  dutyYear: string | null
  /** The office to call, in elder mode: stands in the bar at the foot of a phone. */
  call: { label: string; phone: string } | null
  /** Buttons at the end of the header. */
  tools: ReactNode
  /** A line above everything, such as “demonstration”. */
  banner?: ReactNode
  children: ReactNode
}

/** The frame of every page: header, tree, page, and on a phone a bar at the foot. */
export function AppShell({ menu, phonePaths, committee, dutyYear, call, tools, banner, children }: Props) {
  const t = useT()
  const { pathname } = useLocation()
  const [menuOpen, setMenuOpen] = useState(false)
  const closeMenu = useCallback(() => setMenuOpen(false), [])
  const place = findPlace(menu, pathname)
  return (
    <Crumbs value={place ? { group: place.group.title, entry: place.entry } : null}>
      <a className={styles['skip']} href="#page">
        {t('shell.skip')}
      </a>
      {banner ? (
        <aside className={styles['banner']} aria-label={t('shell.notice')} data-screen-only>
          {banner}
        </aside>
      ) : null}
      <Header {...{ committee, dutyYear, tools }} onMenu={() => setMenuOpen(true)} />
      <div className={styles['body']}>
        <nav className={styles['menu']} aria-label={t('shell.menu')} data-screen-only>
          <MenuTree menu={menu} />
        </nav>
        <main id="page" className={styles['page']} tabIndex={-1}>
          {children}
          <Foot about={place?.entry.title} />
        </main>
      </div>
      <PhoneBar menu={menu} paths={phonePaths} call={call} onMenu={() => setMenuOpen(true)} />
      <SidePanel open={menuOpen} title={t('shell.menu')} from="start" onClose={closeMenu}>
        <nav aria-label={t('shell.menu')}>
          <MenuTree menu={menu} onChoose={closeMenu} />
        </nav>
      </SidePanel>
      <Toasts />
    </Crumbs>
  )
}

/** At the foot of every page: complain about a burden, and what is not required (guardrails F10, F11). */
function Foot({ about }: { about: string | undefined }) {
  const t = useT()
  return (
    <footer className={styles['foot']} data-screen-only>
      <a href={about ? `/relief?about=${encodeURIComponent(about)}` : '/relief'}>{t('entry.relief')}</a>
      <a href="/norm">{t('entry.norm')}</a>
    </footer>
  )
}

type HeaderProps = Pick<Props, 'committee' | 'dutyYear' | 'tools'> & { onMenu: () => void }

function Header({ committee, dutyYear, tools, onMenu }: HeaderProps) {
  const t = useT()
  return (
    <header className={styles['header']} data-screen-only>
      <button type="button" className={styles['menuButton']} aria-label={t('shell.menu')} onClick={onMenu}>
        <Icon name="menu" size={1.4} />
      </button>
      <Link to="/" className={styles['brand']}>
        <BrandMark />
        <b>同心</b>
        <span>{committee}</span>
      </Link>
      {dutyYear ? <span className={styles['year']}>{dutyYear}</span> : null}
      <div className={styles['tools']}>{tools}</div>
    </header>
  )
}
