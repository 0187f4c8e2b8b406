import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import styles from './indicator-records.module.css'

type IndicatorRecord = Awaited<ReturnType<typeof api.cockpit.records>>['items'][number]

const step = 50

/** The records an indicator counts; for a coverage, the people not covered yet. */
export function IndicatorRecords({ indicatorKey }: { indicatorKey: string }) {
  const t = useT()
  const [pageSize, setPageSize] = useState(step)
  const records = useQuery(ask(api.cockpit.records, { key: indicatorKey, page: 1, pageSize }))
  if (records.error) return <ErrorNote error={records.error} onRetry={records.refetch} />
  if (!records.data) return <Loading lines={4} />
  const { items, total } = records.data
  return (
    <>
      <p className={styles['count']}>
        {indicatorKey.startsWith('coverage') ? t('cockpit.notCovered') : t('cockpit.records', { count: total })}
      </p>
      <ol role="list" className={styles['records']}>
        {items.map((record) => (
          <RecordLine key={record.kind + record.id} record={record} />
        ))}
      </ol>
      {items.length < total && pageSize < 200 ? (
        <Button onPress={() => setPageSize(Math.min(200, pageSize + step))}>{t('ui.more')}</Button>
      ) : null}
    </>
  )
}

const places = { meeting: '/meetings/', person: '/people/', unit: '/units/', rule: '/rules/' } as const

function RecordLine({ record }: { record: IndicatorRecord }) {
  const dates = useDates()
  const wordOf = useWordOf()
  const place = record.kind in places ? places[record.kind as keyof typeof places] : null
  return (
    <li>
      {place ? <Link to={`${place}${record.id}` as string}>{record.title}</Link> : <span>{record.title}</span>}
      <small>
        {record.on ? dates.day(record.on) : ''}{' '}
        {record.note ? wordOf('cockpit', `notes.${record.note}`, record.note) : ''}
      </small>
    </li>
  )
}
