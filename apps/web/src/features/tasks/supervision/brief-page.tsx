import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import styles from './brief-page.module.css'

type Brief = Awaited<ReturnType<typeof api.supervision.brief>>
type Line = Brief['decided'][number]

/** The page for the chairpersons as it prints; every line opens its record. */
export function BriefPage() {
  const t = useT()
  const filter = useFilter<{ on?: string }>()
  const asked = filter.values.on ? { on: filter.values.on } : {}
  const brief = useQuery(ask(api.supervision.brief, asked))
  return (
    <>
      <PageHeader
        title={t('supervision.brief.title')}
        actions={
          <DownloadButton icon="print" load={() => api.supervision.printBrief(asked)}>
            {t('supervision.brief.print')}
          </DownloadButton>
        }
      >
        {t('supervision.brief.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={[{ kind: 'day', name: 'on', label: t('supervision.brief.on') }]} />
      {brief.error ? <ErrorNote error={brief.error} onRetry={brief.refetch} /> : null}
      {brief.data ? <Sections brief={brief.data} /> : <Loading lines={10} />}
    </>
  )
}

function Sections({ brief }: { brief: Brief }) {
  const t = useT()
  const dates = useDates()
  const { number, decided, due, slipped, closed, risk } = brief
  const days = { from: dates.day(brief.from), through: dates.day(brief.through) }
  return (
    <div className={styles['page']}>
      <p>{number === null ? t('supervision.brief.days', days) : t('supervision.brief.period', { number, ...days })}</p>
      <Lines title={t('supervision.brief.decided')} lines={decided} empty={t('supervision.brief.noDecided')} />
      <Lines
        title={t('supervision.brief.due', { day: dates.day(brief.dueThrough) })}
        lines={due}
        empty={t('supervision.brief.noDue')}
        all="due_soon"
      />
      <Lines
        title={t('supervision.brief.slipped')}
        lines={slipped}
        empty={t('supervision.brief.noSlipped')}
        slipped
        all="late"
      />
      <Lines
        title={t('supervision.brief.closed')}
        lines={closed}
        empty={t('supervision.brief.noClosed')}
        all="closed"
      />
      <SectionCard title={t('supervision.brief.risk')}>
        {risk ? (
          <div className={styles['risk']}>
            <Entry line={risk} slipped />
            <p>{t(`supervision.brief.because.${risk.because}`)}</p>
          </div>
        ) : (
          <p>{t('supervision.brief.noRisk')}</p>
        )}
      </SectionCard>
    </div>
  )
}

interface LinesProps {
  title: string
  lines: readonly Line[]
  empty: string
  slipped?: boolean
  /** The standing under which the supervision list shows them all. */
  all?: string
}

/** So many lines stand on the page; the others are one press away. */
const shown = 10

function Lines({ title, lines, empty, slipped, all }: LinesProps) {
  const t = useT()
  const rest = lines.length - shown
  return (
    <SectionCard title={title} aside={<b>{lines.length}</b>}>
      {lines.length === 0 ? <p>{empty}</p> : null}
      <ol className={styles['lines']}>
        {(all ? lines.slice(0, shown) : lines).map((line, at) => (
          <li key={`${line.id}${at}`}>
            <Entry line={line} {...(slipped && { slipped })} />
          </li>
        ))}
      </ol>
      {all && rest > 0 ? (
        <p>
          <Link to={'/supervision' as string} search={{ standing: all } as never}>
            {t('supervision.brief.rest', { count: rest })}
          </Link>
        </p>
      ) : null}
    </SectionCard>
  )
}

const places = { task: '/tasks', meeting: '/meetings', directive: '/directives' } as const

function Entry({ line, slipped }: { line: Line; slipped?: boolean }) {
  const t = useT()
  const dates = useDates()
  const parts = [
    line.owner,
    line.dueOn ? t('supervision.until', { day: dates.day(line.dueOn) }) : null,
    line.workingDaysLate === null ? null : t('supervision.list.lateDays', { count: line.workingDaysLate }),
    line.source,
  ].filter(Boolean)
  return (
    <>
      <Link to={`${places[line.kind]}/${line.id}` as string}>{line.title}</Link>
      <p>{parts.join(' · ')}</p>
      {slipped ? <p>{t('supervision.brief.reason', { reason: line.why ?? t('supervision.list.noReason') })}</p> : null}
    </>
  )
}
