import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmWithReason } from '../../../ui/confirm-with-reason.tsx'
import { TextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import { Empty } from '../../../ui/notices/empty.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import styles from '../minutes-view.module.css'
import type { Series } from './series.ts'

/** What waits for the next meeting: put off, or put there by hand. It comes onto the next agenda by itself. */
export function Backlog({ series }: { series: Series }) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const [dropping, setDropping] = useState<string | null>(null)
  const park = useAct(api.meetingSeries.park)
  const drop = useAct(api.meetingSeries.drop)
  return (
    <SectionCard
      title={t('records.backlog')}
      aside={
        <Button icon="plus" allowed={series.can.change} onPress={() => setAdding(true)}>
          {t('records.addBacklog')}
        </Button>
      }
    >
      {series.backlog.length === 0 ? <Empty>{t('records.noBacklog')}</Empty> : null}
      <ul role="list" className={styles['lines']}>
        {series.backlog.map((item) => (
          <li key={item.id}>
            <span>
              {item.title} <BacklogSource item={item} />
            </span>
            <Button
              look="quiet"
              allowed={item.can.drop}
              label={`${t('records.drop')} ${item.title}`}
              onPress={() => setDropping(item.id)}
            >
              {t('records.drop')}
            </Button>
          </li>
        ))}
      </ul>
      <FormDrawer<{ title: string; reason?: string }>
        open={adding}
        title={t('records.addBacklog')}
        onClose={() => setAdding(false)}
        done={t('meetings.saved')}
        onSubmit={({ title, reason }) => park.send({ id: series.id, title, ...(reason && { reason }) })}
      >
        <TextField name="title" label={t('records.backlogItem')} required max={120} />
        <TextField name="reason" label={t('records.backlogReason')} max={200} />
      </FormDrawer>
      <ConfirmWithReason
        open={dropping !== null}
        title={t('records.drop')}
        reasonLabel={t('records.dropReason')}
        confirmLabel={t('records.drop')}
        onConfirm={(reason) => drop.send({ id: dropping ?? '', reason })}
        onClose={() => setDropping(null)}
      >
        {t('records.dropAsk')}
      </ConfirmWithReason>
    </SectionCard>
  )
}

function BacklogSource({ item }: { item: Series['backlog'][number] }) {
  const t = useT()
  return (
    <small>
      {[item.reason, item.times > 0 ? t('records.times', { times: item.times }) : ''].filter(Boolean).join(' · ')}{' '}
      {item.fromMeetingId ? (
        <Link to={`/meetings/${item.fromMeetingId}` as string}>
          {t('records.fromMeeting', { meeting: item.fromMeetingTitle ?? '' })}
        </Link>
      ) : null}
    </small>
  )
}
