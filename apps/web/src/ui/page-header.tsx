import { Link } from '@tanstack/react-router'
import { useContext, useEffect, useRef, type ReactNode } from 'react'
import { useT } from '../locales/language.ts'
import { Crumbs } from './shell/crumbs.ts'
import styles from './page-header.module.css'

interface Props {
  title: string
  /** A sentence below the title: what the page is for. */
  children?: ReactNode
  /** Buttons at the end of the title's line. */
  actions?: ReactNode
  /** A status beside the title. */
  status?: ReactNode
  /** Set on pages below a menu entry: the breadcrumb then leads back to that entry. */
  below?: boolean
}

/** Whether a page was shown before: the first one leaves the focus at the top, where the skip link is. */
let hasFollowed = false

/** Title of a page with its breadcrumb. Names the browser's tab, and takes the focus when one page follows another. */
export function PageHeader({ title, children, actions, status, below }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 同心`
  }, [title])
  useEffect(() => {
    if (hasFollowed && !document.activeElement?.closest('main')) heading.current?.focus()
    hasFollowed = true
  }, [])
  return (
    <header className={styles['header']}>
      <Trail title={title} below={below ?? false} />
      <div className={styles['line']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {status}
        {actions ? (
          <div className={styles['actions']} data-screen-only>
            {actions}
          </div>
        ) : null}
      </div>
      {children ? <div className={styles['lead']}>{children}</div> : null}
    </header>
  )
}

function Trail({ title, below }: { title: string; below: boolean }) {
  const t = useT()
  const crumbs = useContext(Crumbs)
  if (!crumbs) return null
  const isAlone = crumbs.group === crumbs.entry.title
  if (isAlone && !below) return null
  return (
    <nav aria-label={t('shell.trail')} className={styles['trail']} data-screen-only>
      <ol role="list">
        {isAlone ? null : <li>{crumbs.group}</li>}
        {below ? (
          <li>
            <Link to={crumbs.entry.path}>{crumbs.entry.title}</Link>
          </li>
        ) : null}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  )
}
