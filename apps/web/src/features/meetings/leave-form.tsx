import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField, LongTextField, NumberField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import type { Meeting } from './meeting.ts'
import { searchPeople } from './search-people.ts'

interface Values {
  personId?: string
  kind: 'on_leave' | 'official_trip'
  reason: string
  halfDays?: number
}

interface Props {
  meeting: Meeting
  open: boolean
  onClose: () => void
}

/** Asks for leave; an organiser may enter it for somebody who called (代录). */
export function LeaveForm({ meeting, open, onClose }: Props) {
  const t = useT()
  const may = useMay()
  const request = useAct(api.meetings.requestLeave, { touches: ['tasks'] })
  return (
    <FormDrawer<Values>
      open={open}
      title={t('meetings.leave')}
      initial={{ kind: 'on_leave' }}
      onClose={onClose}
      done={t('meetings.asked')}
      onSubmit={(values) => request.send({ id: meeting.id, ...values })}
    >
      {may('meeting.organise') ? (
        <SearchField
          name="personId"
          label={t('meetings.forWhom')}
          hint={t('meetings.personHint')}
          search={searchPeople}
        />
      ) : null}
      <ChoiceField
        name="kind"
        label={t('meetings.leaveKind')}
        required
        options={(['on_leave', 'official_trip'] as const).map((value) => ({
          value,
          label: t(`meetings.marks.${value}`),
        }))}
      />
      {meeting.halfDays > 1 ? (
        <NumberField name="halfDays" label={t('records.halfDays')} min={0.5} max={meeting.halfDays} step={0.5} />
      ) : null}
      <LongTextField name="reason" label={t('meetings.leaveReason')} required max={200} lines={3} />
    </FormDrawer>
  )
}
