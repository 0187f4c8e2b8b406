import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { SeriesForm } from './series-form.tsx'

type Line = Awaited<ReturnType<typeof api.meetingSeries.list>>['items'][number]

/** Meetings that come again, each with its next day and what waits for it. */
export function SeriesListPage() {
  const t = useT()
  const may = useMay()
  const series = useQuery(ask(api.meetingSeries.list))
  const [adding, setAdding] = useState(false)
  const { data, ...asked } = series
  const answer = { ...asked, data: data && { items: data.items, total: data.items.length } }
  return (
    <>
      <PageHeader
        title={t('records.series')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={may('meeting.create') || 'not_allowed'}
            onPress={() => setAdding(true)}
          >
            {t('records.addSeries')}
          </Button>
        }
      >
        {t('records.seriesLead')}
      </PageHeader>
      <DataTable
        label={t('records.series')}
        name="meeting-series"
        answer={answer}
        columns={useSeriesColumns()}
        rowKey={({ id }) => id}
      />
      <SeriesForm open={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function useSeriesColumns(): readonly Column<Line>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('meetings.name'),
      primary: true,
      render: ({ id, title }) => <Link to={`/meeting-series/${id}` as string}>{title}</Link>,
    },
    { key: 'unit', title: t('meetings.unit'), render: ({ unitName }) => unitName },
    { key: 'every', title: t('records.every'), short: true, render: ({ every }) => t(`records.rhythms.${every}`) },
    {
      key: 'next',
      title: t('records.next'),
      render: ({ nextOn, startTime }) => (nextOn ? `${dates.day(nextOn)} ${startTime}` : t('ui.noValue')),
    },
    { key: 'waiting', title: t('records.waiting'), numeric: true, width: '5rem', render: ({ waiting }) => waiting },
    {
      key: 'state',
      title: t('meetings.state'),
      short: true,
      corner: true,
      render: ({ ended }) => (
        <StatusTag tone={ended ? 'muted' : 'good'}>{t(ended ? 'records.ended' : 'records.running')}</StatusTag>
      ),
    },
  ]
}
