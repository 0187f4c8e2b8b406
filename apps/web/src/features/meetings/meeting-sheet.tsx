import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Meeting } from './meeting.ts'

/** The registration of a meeting, with the tally and every stamp. */
export function MeetingSheet({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const dates = useDates()
  const { lateEntry, adoptedAt, adoptedByName } = meeting
  return (
    <BorderedForm
      title={meeting.kindName}
      {...(meeting.number !== null && { number: t('meetings.number', { number: meeting.number }) })}
    >
      <Cell label={t('meetings.unit')}>{meeting.unitName}</Cell>
      <Cell label={t('meetings.time')}>
        {dates.moment(meeting.startsAt)}
        {meeting.endsAt ? `–${dates.time(meeting.endsAt)}` : ''}
      </Cell>
      <Cell label={t('meetings.place')}>{meeting.place ?? '—'}</Cell>
      <Cell label={t('meetings.halfDays')}>{meeting.halfDays}</Cell>
      <Cell label={t('meetings.chair')}>{meeting.chairName ?? '—'}</Cell>
      <Cell label={t('meetings.recorder')}>{meeting.recorderName ?? '—'}</Cell>
      <Cell label={t('meetings.tally')} wide>
        {t('meetings.tallyText', meeting.tally)}
      </Cell>
      {lateEntry ? (
        <Cell label={t('meetings.lateEntry')} wide>
          <StatusTag tone="warn">{t('meetings.lateEntry')}</StatusTag>{' '}
          {t('meetings.lateEntryNote', {
            name: lateEntry.byName,
            at: dates.moment(lateEntry.at),
            reason: lateEntry.reason,
          })}
        </Cell>
      ) : null}
      {adoptedAt ? (
        <Cell label={t('meetings.adoption')} wide>
          {adoptedByName} · {dates.moment(adoptedAt)}
        </Cell>
      ) : null}
      {meeting.cancelledReason ? (
        <Cell label={t('meetings.cancelled')} wide>
          {meeting.cancelledReason}
        </Cell>
      ) : null}
    </BorderedForm>
  )
}
