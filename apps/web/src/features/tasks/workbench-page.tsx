import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useIsClosed, useSession } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { FortnightMeetings } from './fortnight-meetings.tsx'
import { TaskBox, type Box } from './task-box.tsx'
import styles from './workbench-page.module.css'

const boxes: ReadonlyArray<{ box: Box; path: string; count?: 'toDo' | 'toRead' | 'done' | 'read' }> = [
  { box: 'to_do', path: paths.workbench, count: 'toDo' },
  { box: 'to_read', path: paths.toRead, count: 'toRead' },
  { box: 'done', path: paths.done, count: 'done' },
  { box: 'read', path: paths.read, count: 'read' },
  { box: 'started', path: paths.started },
]

/** Home: what to do, what to read, what was done, and the meetings of the fortnight. Each box has an address. */
export function WorkbenchPage() {
  const t = useT()
  const dates = useDates()
  const { account, today } = useSession()
  const { pathname } = useLocation()
  const hasMeetings = !useIsClosed()('meetings')
  const box = boxes.find(({ path }) => path === pathname)?.box ?? 'to_do'
  const bench = useQuery(ask(api.tasks.workbench)).data
  const overdue = bench?.counts.overdue ?? 0
  return (
    <>
      <PageHeader
        title={t(`tasks.boxes.${box}`)}
        status={overdue > 0 ? <StatusTag tone="grave">{t('tasks.overdue', { count: overdue })}</StatusTag> : null}
      >
        {t('tasks.greeting', { name: account.name, day: dates.day(today), weekday: dates.weekday(today) })}
      </PageHeader>
      <div className={styles['bench']}>
        <div>
          <Boxes open={box} counts={bench?.counts} />
          <TaskBox key={box} box={box} />
        </div>
        {hasMeetings ? (
          <SectionCard title={t('tasks.meetings')}>
            <FortnightMeetings meetings={bench?.meetings} />
          </SectionCard>
        ) : null}
      </div>
    </>
  )
}

type Counts = Awaited<ReturnType<typeof api.tasks.workbench>>['counts']

function Boxes({ open, counts }: { open: Box; counts: Counts | undefined }) {
  const t = useT()
  return (
    <nav className={styles['boxes']} aria-label={t('shell.workbench')} data-screen-only>
      {boxes.map(({ box, path, count }) => (
        <Link key={box} to={path} aria-current={box === open ? 'page' : undefined}>
          {t(`tasks.boxes.${box}`)}
          {count && counts ? <b>{counts[count]}</b> : null}
        </Link>
      ))}
    </nav>
  )
}
