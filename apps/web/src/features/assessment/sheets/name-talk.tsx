import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { ChoiceField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'

interface Props {
  where: { id: string; subjectId: string }
  onClose: () => void
}

/** Names the recorded meeting at which the sheet was talked over face to face. */
export function NameTalk({ where, onClose }: Props) {
  const t = useT()
  const dates = useDates()
  const meetings = useQuery(ask(api.schemes.meetings, {})).data?.items ?? []
  const name = useAct(api.sheets.talk, { touches: ['rounds'] })
  return (
    <FormDrawer<{ meetingId: string }>
      open
      title={t('sheets.nameTalk')}
      onClose={onClose}
      done={t('sheets.talkNamed')}
      onSubmit={({ meetingId }) => name.send({ ...where, meetingId })}
    >
      <ChoiceField
        name="meetingId"
        label={t('sheets.talkedOver')}
        required
        options={meetings.map(({ id, title, heldOn }) => ({ value: id, label: `${title}（${dates.day(heldOn)}）` }))}
      />
    </FormDrawer>
  )
}
