import type { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { nameOfBrowser } from './browser-name.ts'
import styles from './session-list.module.css'

type Sessions = Awaited<ReturnType<typeof api.access.ownSessions>>

interface Props {
  answer: { data: Sessions | undefined; error: unknown }
  /** Offers to end one of them. */
  onEnd?: (id: string) => unknown
}

/** Open sessions: with which browser, from where, since when. */
export function SessionList({ answer, onEnd }: Props) {
  const t = useT()
  const dates = useDates()
  if (answer.error) return <ErrorNote error={answer.error} />
  if (!answer.data) return <Loading />
  if (answer.data.items.length === 0) return <Empty>{t('access.sessions.none')}</Empty>
  return (
    <ul role="list" className={styles['sessions']}>
      {answer.data.items.map(({ id, browser, address, startedAt, lastSeenAt, current }) => (
        <li key={id}>
          <div>
            <p className={styles['browser']}>
              {nameOfBrowser(browser) ?? t('access.sessions.unknownBrowser')}
              {current ? <StatusTag tone="good">{t('access.sessions.current')}</StatusTag> : null}
            </p>
            <p>{t('access.sessions.from', { address, at: dates.moment(startedAt) })}</p>
            <p>{t('access.sessions.lastSeen', { at: dates.moment(lastSeenAt) })}</p>
          </div>
          {onEnd ? (
            <Button look="quiet" allowed={current ? 'own_session' : true} onPress={() => onEnd(id)}>
              {t('access.sessions.end')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
