import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { DayPicker } from '../../ui/form/date-fields.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import { MethodBoard } from './method-board.tsx'
import styles from './method-page.module.css'
import { MethodTable } from './method-table.tsx'

/** The method as a page: pillars, measures, indicators; each number opens its records. The table is its twin. */
export function MethodPage() {
  const t = useT()
  const dates = useDates()
  const [on, setOn] = useState('')
  const [view, setView] = useState<'board' | 'table'>('board')
  const day = on || undefined
  const method = useQuery(ask(api.cockpit.method, { on: day }))
  return (
    <>
      <PageHeader
        title={t('places.method')}
        actions={
          <DownloadButton icon="print" load={() => api.cockpit.print({ on: day })}>
            {t('cockpit.print')}
          </DownloadButton>
        }
      >
        {t('cockpit.lead')}
      </PageHeader>
      <div className={styles['tools']} data-screen-only>
        <div className={styles['day']}>
          <span>{t('cockpit.on')}</span>
          <DayPicker
            name={t('cockpit.on')}
            clears={false}
            value={on || (method.data?.on ?? '')}
            onChange={(day) => setOn(day ?? '')}
          />
        </div>
        <div role="group" aria-label={t('cockpit.view')} className={styles['views']}>
          {(['board', 'table'] as const).map((choice) => (
            <button key={choice} type="button" aria-pressed={view === choice} onClick={() => setView(choice)}>
              {t(`cockpit.${choice}`)}
            </button>
          ))}
        </div>
        {method.data ? (
          <p>{t('cockpit.asOf', { day: dates.day(method.data.on), version: method.data.packVersion })}</p>
        ) : null}
      </div>
      {method.error ? <ErrorNote error={method.error} onRetry={method.refetch} /> : null}
      {!method.data && !method.error ? <Loading lines={10} /> : null}
      {method.data && view === 'board' ? <MethodBoard method={method.data} /> : null}
      {method.data && view === 'table' ? <MethodTable method={method.data} /> : null}
    </>
  )
}
