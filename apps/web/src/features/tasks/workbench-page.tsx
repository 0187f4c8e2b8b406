import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useIsClosed, useMay, useSession } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { Deputising } from './deputising.tsx'
import { FortnightMeetings } from './fortnight-meetings.tsx'
import { TaskBox } from './task-box.tsx'
import { boxes, type Box } from './task.ts'
import styles from './workbench-page.module.css'

/** Home: what to do, what to read, what was done, and the meetings of the fortnight. Each box has an address. */
export function WorkbenchPage() {
  const t = useT()
  const dates = useDates()
  const may = useMay()
  const { account, today } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { person } = useSearch({ strict: false }) as { person?: string }
  const hasMeetings = !useIsClosed()('meetings')
  const box = boxes.find(({ path }) => path === pathname)?.box ?? 'to_do'
  const bench = useQuery(ask(api.tasks.workbench, person ? { person } : {})).data
  const overdue = bench?.counts.overdue ?? 0
  return (
    <>
      <PageHeader
        title={t(`tasks.boxes.${box}`)}
        status={overdue > 0 ? <StatusTag tone="grave">{t('tasks.overdue', { count: overdue })}</StatusTag> : null}
        {...(may('task.assign') && {
          actions: (
            <Button icon="plus" onPress={() => navigate({ to: paths.assign })}>
              {t('tasks.assign')}
            </Button>
          ),
        })}
      >
        {t('tasks.greeting', { name: account.name, day: dates.day(today), weekday: dates.weekday(today) })}
      </PageHeader>
      <Deputising absent={bench?.deputising ?? []} person={person} />
      <div className={styles['bench']}>
        <div>
          <Boxes open={box} counts={bench?.counts} person={person} />
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

interface BoxesProps {
  open: Box
  counts: Counts | undefined
  person: string | undefined
}

/** What is overdue stands among the boxes only while something is. */
function Boxes({ open, counts, person }: BoxesProps) {
  const t = useT()
  const shown = boxes.filter(({ box }) => box !== 'overdue' || open === 'overdue' || (counts?.overdue ?? 0) > 0)
  return (
    <nav className={styles['boxes']} aria-label={t('shell.workbench')} data-screen-only>
      {shown.map(({ box, path, count }) => (
        <Link
          key={box}
          to={path as string}
          search={(person ? { person } : {}) as never}
          aria-current={box === open ? 'page' : undefined}
        >
          {t(`tasks.boxes.${box}`)}
          {count && counts ? <b>{counts[count]}</b> : null}
        </Link>
      ))}
    </nav>
  )
}
