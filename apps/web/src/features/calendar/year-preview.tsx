import { Form } from 'antd'
import { daysBetween } from '@tongxin/domain/calendar/business-day'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/form/fields.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { toast } from '../../ui/notices/toast-store.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Reading } from './working-years-page.tsx'
import styles from './calendar.module.css'

interface Props {
  reading: Reading
  onClose: () => void
}

/** What was read, with what does not agree; taken over only when everything does. */
export function YearPreview({ reading, onClose }: Props) {
  const t = useT()
  const [error, setError] = useState<unknown>(null)
  const takeOver = useAct(api.calendar.takeOver, { touches: ['duties', 'tasks'] })
  const { year, holidays, makeUpDays, faults } = reading
  const send = async ({ notice }: { notice: string }) => {
    if (year === null) return
    try {
      await takeOver.send({ year, notice, holidays, makeUpDays })
      toast({ text: t('calendar.takenOver', { year }) })
      onClose()
    } catch (refusal) {
      setError(refusal)
    }
  }
  return (
    <div className={styles['preview']}>
      <SectionCard title={`${t('calendar.preview')}${year ? ` · ${year}` : ''}`}>
        <ErrorNote error={error} />
        <Faults faults={faults} />
        <Days reading={reading} />
        <Form layout="vertical" initialValues={{ notice: reading.notice }} onFinish={send}>
          <TextField name="notice" label={t('calendar.notice')} required max={120} />
          <div className={styles['acts']}>
            <Button onPress={onClose}>{t('calendar.discard')}</Button>
            <Button look="main" submits busy={takeOver.busy} allowed={faults.length === 0 ? true : 'unknown'}>
              {t('calendar.takeOver')}
            </Button>
          </div>
        </Form>
      </SectionCard>
    </div>
  )
}

function Faults({ faults }: { faults: Reading['faults'] }) {
  const t = useT()
  const wordOf = useWordOf()
  if (faults.length === 0) return null
  return (
    <Note tone="warn">
      <b>{t('calendar.faults')}</b>
      <ul>
        {faults.map(({ place, code }) => (
          <li key={`${place} ${code}`}>
            {place} {wordOf('calendar', `codes.${code}`)}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Days({ reading: { holidays, makeUpDays } }: { reading: Reading }) {
  const t = useT()
  const dates = useDates()
  return (
    <table className={styles['days']}>
      <thead>
        <tr>
          <th scope="col">{t('calendar.name')}</th>
          <th scope="col">{t('calendar.period')}</th>
          <th scope="col">{t('calendar.days', { count: '' })}</th>
        </tr>
      </thead>
      <tbody>
        {holidays.map(({ name, from, through }) => (
          <tr key={from}>
            <th scope="row">{name}</th>
            <td>{from === through ? dates.day(from) : dates.period(from, through)}</td>
            <td>{t('calendar.days', { count: daysBetween(from, through) + 1 })}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('calendar.makeUpDays')}</th>
          <td colSpan={2}>
            {makeUpDays.map((day) => `${dates.day(day)} ${dates.weekday(day)}`).join(t('ui.comma')) || '—'}
          </td>
        </tr>
      </tbody>
    </table>
  )
}
