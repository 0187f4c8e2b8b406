import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { dayOf, useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import type { DutyUnit, MonthReminder, Turn } from './duty.ts'
import styles from './duties-page.module.css'
import { MonthBoard } from './month-board.tsx'
import { MonthStep } from './month-step.tsx'
import { TurnPanel } from './turn-panel.tsx'
import { YearGrid } from './year-grid.tsx'

/** 规定动作: this month of a unit on one screen, and its year below. */
export function DutiesPage() {
  const t = useT()
  const units = useQuery(ask(api.duties.units))
  const { unitId } = useParams({ strict: false }) as { unitId?: string }
  const { month = thisMonth() } = useSearch({ strict: false }) as { month?: string }
  if (units.error) return <ErrorNote error={units.error} onRetry={units.refetch} />
  if (!units.data) return <Loading lines={8} />
  const all = units.data.items
  const unit = all.find(({ id }) => id === unitId) ?? (unitId === undefined ? all[0] : undefined)
  if (!unit) {
    return (
      <>
        <PageHeader title={t('places.duties')}>{t('duties.lead')}</PageHeader>
        <Empty>{t('duties.noUnit')}</Empty>
      </>
    )
  }
  return <DutiesOfUnit key={unit.id} units={all} unit={unit} month={month} />
}

/** The running month in China. */
export function thisMonth(): string {
  return dayOf(new Date().toISOString()).slice(0, 7)
}

function DutiesOfUnit({ units, unit, month }: { units: readonly DutyUnit[]; unit: DutyUnit; month: string }) {
  const t = useT()
  const dates = useDates()
  const [opened, setOpened] = useState<Turn | null>(null)
  const view = useQuery({ ...ask(api.duties.month, { id: unit.id, month }), enabled: unit.owesDuties })
  const year = Number(month.slice(0, 4))
  const grid = useQuery({ ...ask(api.duties.year, { id: unit.id, year }), enabled: unit.owesDuties })
  return (
    <>
      <PageHeader title={t('places.duties')} actions={unit.owesDuties ? <Acts unit={unit} month={month} /> : null} />
      <div className={styles['strip']}>
        <UnitChoice units={units} unit={unit} month={month} />
        {unit.owesDuties ? <MonthStep month={month} /> : null}
        {view.data ? <p className={styles['shape']}>{shapeOf(view.data, t, dates)}</p> : null}
      </div>
      {unit.owesDuties ? null : <Note tone="calm">{t('duties.functional')}</Note>}
      {view.error ? <ErrorNote error={view.error} onRetry={view.refetch} /> : null}
      {unit.owesDuties && !view.data && !view.error ? <Loading lines={8} /> : null}
      {view.data ? <MonthBoard view={view.data} onOpen={setOpened} /> : null}
      {grid.data ? (
        <div className={styles['year']}>
          <YearGrid year={year} rows={grid.data.rows} onOpen={setOpened} />
        </div>
      ) : null}
      <TurnPanel unitId={unit.id} turn={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function Acts({ unit, month }: { unit: DutyUnit; month: string }) {
  const t = useT()
  return (
    <>
      <Link to="/duties/calendars" className={styles['link']}>
        {t('duties.calendar')}
      </Link>
      <DownloadButton icon="print" load={() => api.duties.monthPaper({ id: unit.id, month })}>
        {t('duties.paper')}
      </DownloadButton>
    </>
  )
}

function UnitChoice({ units, unit, month }: { units: readonly DutyUnit[]; unit: DutyUnit; month: string }) {
  const t = useT()
  const navigate = useNavigate()
  if (units.length < 2) return <b className={styles['unit']}>{unit.name}</b>
  const go = (id: string) => void navigate({ to: `/duties/${id}` as string, search: { month } as never, replace: true })
  return (
    <select
      aria-label={t('duties.unit')}
      className={styles['choice']}
      value={unit.id}
      onChange={(event) => go(event.target.value)}
    >
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

function shapeOf(
  { shape, asOf }: MonthReminder,
  t: ReturnType<typeof useT>,
  dates: ReturnType<typeof useDates>,
): string {
  const { people, withCommittee, cells } = shape
  const parts = [
    people > 0 ? t('duties.shape', { people }) : null,
    withCommittee === null ? null : t(withCommittee ? 'duties.withCommittee' : 'duties.withoutCommittee'),
    withCommittee === null ? null : cells > 0 ? t('duties.cells', { count: cells }) : t('duties.noCells'),
    t('duties.asOf', { day: dates.day(asOf) }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
