import { Link, useLocation } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Note } from '../../ui/notices/note.tsx'
import type { api } from '../../app/client.ts'
import styles from './workbench-page.module.css'

type Absent = Awaited<ReturnType<typeof api.tasks.workbench>>['deputising'][number]

interface Props {
  absent: readonly Absent[]
  /** Whose desk is shown, where it is not one's own. */
  person: string | undefined
}

/** 代理: whose desks somebody keeps today, and a banner that says so while he sits at one. */
export function Deputising({ absent, person }: Props) {
  const t = useT()
  const dates = useDates()
  const { pathname } = useLocation()
  if (absent.length === 0) return null
  const shown = absent.find(({ personId }) => personId === person)
  return (
    <>
      {shown ? (
        <Note tone="warn">{t('tasks.deputising', { name: shown.name, day: dates.day(shown.throughOn) })}</Note>
      ) : null}
      <nav className={styles['boxes']} aria-label={t('places.desk')} data-screen-only>
        <Link to={pathname as string} search={{} as never} aria-current={shown ? undefined : 'page'}>
          {t('tasks.ownDesk')}
        </Link>
        {absent.map(({ personId, name }) => (
          <Link
            key={personId}
            to={pathname as string}
            search={{ person: personId } as never}
            aria-current={personId === person ? 'page' : undefined}
          >
            {t('tasks.deputyFor', { name })}
          </Link>
        ))}
      </nav>
    </>
  )
}
