import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Note } from '../../ui/notices/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { ReadYear } from './read-year.tsx'
import { YearPreview } from './year-preview.tsx'

type Year = Awaited<ReturnType<typeof api.calendar.years>>['items'][number]
export type Reading = Awaited<ReturnType<typeof api.calendar.readText>>

/** 工作日历: the years that are known, and the way to take the next one over from the notice. */
export function WorkingYearsPage() {
  const t = useT()
  const years = useQuery(ask(api.calendar.years))
  const [reading, setReading] = useState<Reading | null>(null)
  return (
    <>
      <PageHeader title={t('places.workingYears')}>{t('calendar.lead')}</PageHeader>
      {years.data ? (
        <Note tone={years.data.missing ? 'warn' : 'good'}>
          {years.data.missing ? t('calendar.missing', { year: years.data.missing }) : t('calendar.complete')}
        </Note>
      ) : null}
      {reading ? <YearPreview reading={reading} onClose={() => setReading(null)} /> : <ReadYear onRead={setReading} />}
      <DataTable
        label={t('places.workingYears')}
        answer={years}
        columns={useYearColumns()}
        rowKey={({ year }) => String(year)}
      />
    </>
  )
}

function useYearColumns(): readonly Column<Year>[] {
  const t = useT()
  const dates = useDates()
  const span = (from: string, through: string) => (from === through ? dates.day(from) : dates.period(from, through))
  return [
    { key: 'year', title: t('calendar.columns.year'), primary: true, short: true, render: ({ year }) => String(year) },
    {
      key: 'holidays',
      title: t('calendar.columns.holidays'),
      render: ({ holidays }) => (
        <ul role="list">
          {holidays.map(({ name, from, through }) => (
            <li key={from}>
              {name} {span(from, through)}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'makeUpDays',
      title: t('calendar.columns.makeUpDays'),
      render: ({ makeUpDays }) => (
        <ul role="list">
          {makeUpDays.map((day) => (
            <li key={day}>{dates.day(day)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'source',
      title: t('calendar.columns.source'),
      render: ({ notice, takenOverBy, takenOverAt }) => (
        <>
          {notice ? `《${notice}》 ` : null}
          {takenOverBy && takenOverAt
            ? t('calendar.fromNotice', { name: takenOverBy, day: dates.moment(takenOverAt) })
            : t('calendar.fromPack')}
        </>
      ),
    },
  ]
}
