import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ChoiceField } from '../../../ui/form/fields.tsx'

/** Fields that name the recorded meeting by which something is adopted, and the decision in its minutes. */
export function AdoptingMeeting() {
  const t = useT()
  const dates = useDates()
  const meetings = useQuery(ask(api.schemes.meetings, {})).data?.items ?? []
  const chosen = Form.useWatch<string | undefined>('meetingId')
  const decisions = meetings.find(({ id }) => id === chosen)?.decisions ?? []
  return (
    <>
      <ChoiceField
        name="meetingId"
        label={t('schemes.meeting')}
        hint={t('schemes.adoptLead')}
        required
        options={meetings.map(({ id, title, heldOn }) => ({ value: id, label: `${title}（${dates.day(heldOn)}）` }))}
      />
      {decisions.length > 0 ? (
        <ChoiceField
          name="decisionId"
          label={t('schemes.decision')}
          options={decisions.map(({ id, wording }) => ({ value: id, label: wording }))}
        />
      ) : null}
    </>
  )
}
