import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ActionBar } from '../../../ui/action-bar.tsx'
import { BorderedForm, Cell } from '../../../ui/bordered-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import { MeetingState, type StateName } from '../meeting-state.tsx'
import styles from '../minutes-view.module.css'
import { Backlog } from './backlog.tsx'
import { SeriesForm } from './series-form.tsx'
import type { Series } from './series.ts'

/** A series: its rhythm and template, what waits, and the last meetings. */
export function SeriesPage() {
  const { seriesId = '' } = useParams({ strict: false }) as { seriesId?: string }
  const series = useQuery(ask(api.meetingSeries.one, { id: seriesId }))
  if (series.error) return <ErrorNote error={series.error} onRetry={series.refetch} />
  if (!series.data) return <Loading lines={10} />
  return <OpenSeries series={series.data} />
}

function OpenSeries({ series }: { series: Series }) {
  const t = useT()
  const dates = useDates()
  return (
    <div className={styles['stack']}>
      <PageHeader
        below
        title={series.title}
        status={
          <StatusTag tone={series.ended ? 'muted' : 'good'}>
            {t(series.ended ? 'records.ended' : 'records.running')}
          </StatusTag>
        }
      />
      <BorderedForm title={t('records.series')}>
        <Cell label={t('meetings.unit')}>{series.unitName}</Cell>
        <Cell label={t('records.every')}>{`${t(`records.rhythms.${series.every}`)} ${series.startTime}`}</Cell>
        <Cell label={t('records.next')}>{series.nextOn ? dates.day(series.nextOn) : t('ui.noValue')}</Cell>
        <Cell label={t('meetings.place')}>{series.place ?? '—'}</Cell>
        <Cell label={t('meetings.chair')}>{series.chairName ?? '—'}</Cell>
        <Cell label={t('meetings.recorder')}>{series.recorderName ?? '—'}</Cell>
        <Cell label={t('meetings.agenda')} wide>
          <ol className={styles['items']}>
            {series.agenda.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </Cell>
      </BorderedForm>
      <Backlog series={series} />
      <SectionCard title={t('records.lastMeetings')}>
        <ul role="list" className={styles['lines']}>
          {series.meetings.map(({ id, title, heldOn, state }) => (
            <li key={id}>
              <Link to={`/meetings/${id}` as string}>{title}</Link> <small>{dates.day(heldOn)}</small>{' '}
              <MeetingState state={state as StateName} />
            </li>
          ))}
        </ul>
      </SectionCard>
      <SeriesActs series={series} />
    </div>
  )
}

function SeriesActs({ series }: { series: Series }) {
  const t = useT()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'change' | 'end' | null>(null)
  const plan = useAct(api.meetingSeries.plan, { done: t('records.planned'), touches: ['meetings'] })
  const end = useAct(api.meetingSeries.end)
  const planNow = async () => {
    const made = await plan.run({ id: series.id })
    if (made) await navigate({ to: `/meetings/${made.id}` as string })
  }
  return (
    <ActionBar>
      <Button look="main" allowed={series.can.plan} busy={plan.busy} onPress={planNow}>
        {t('records.planNext')}
      </Button>
      <Button allowed={series.can.change} onPress={() => setAsked('change')}>
        {t('records.changeSeries')}
      </Button>
      <Button look="grave" allowed={series.can.change} onPress={() => setAsked('end')}>
        {t('records.endSeries')}
      </Button>
      <SeriesForm open={asked === 'change'} series={series} onClose={() => setAsked(null)} />
      <ConfirmWithReason
        open={asked === 'end'}
        title={t('records.endSeries')}
        confirmLabel={t('records.endSeries')}
        grave
        onConfirm={() => end.send({ id: series.id })}
        onClose={() => setAsked(null)}
      >
        {t('records.endAsk')}
      </ConfirmWithReason>
    </ActionBar>
  )
}
