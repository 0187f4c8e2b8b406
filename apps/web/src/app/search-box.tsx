import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type FormEvent } from 'react'
import { useT } from '../locales/language.ts'
import { Icon } from '../ui/icon.tsx'
import { paths } from './paths.ts'
import styles from './search-box.module.css'

/** The search of the header: a box, on a phone and in elder mode a sign that leads to the page. The key `/` goes there. */
export function SearchBox() {
  const t = useT()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const box = useRef<HTMLInputElement>(null)
  const isSearching = pathname === paths.search
  useSlash(() => {
    const own = document.querySelector<HTMLInputElement>('main input[type="search"]')
    const field = own ?? (box.current?.offsetParent ? box.current : null)
    if (field) field.focus()
    else void navigate({ to: paths.search })
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const text = box.current?.value.trim() ?? ''
    void navigate({ to: paths.search, search: (text === '' ? {} : { text }) as never })
  }
  if (isSearching) return null
  return (
    <>
      <form role="search" className={styles['box']} onSubmit={send}>
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          aria-label={t('shell.search')}
          placeholder={t('shell.searchHint')}
          aria-keyshortcuts="/"
          maxLength={100}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
      <Link to={paths.search} className={styles['sign']} aria-label={t('shell.search')}>
        <Icon name="search" size={1.25} />
      </Link>
    </>
  )
}

/** `/` where nobody is writing. */
function useSlash(go: () => void): void {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (at.closest('input, textarea, select, [contenteditable="true"], dialog[open], .ant-drawer')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
