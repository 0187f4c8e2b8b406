import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { MomentField } from '../../ui/form/date-fields.tsx'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { searchPeople } from './search-people.ts'

interface Values {
  kind: string
  unitId: string
  title: string
  place?: string
  startsAt: string
  endsAt?: string
  chairId?: string
  recorderId?: string
  personIds?: string[]
  lateEntryReason?: string
}

interface Props {
  open: boolean
  onClose: () => void
}

/** A meeting of a kind that the actor may convene; who is due comes from the kind unless people are named. */
export function MeetingForm({ open, onClose }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const create = useAct(api.meetings.create, { touches: ['tasks'] })
  const send = async ({ personIds, lateEntryReason, ...values }: Values) => {
    const answer = await create.send({
      ...values,
      ...(lateEntryReason && { lateEntryReason }),
      ...(personIds && personIds.length > 0 && { invite: { personIds } }),
    })
    await navigate({ to: `/meetings/${answer.id}` as string })
  }
  return (
    <FormDrawer<Values>
      open={open}
      title={t('meetings.add')}
      onClose={onClose}
      done={t('meetings.saved')}
      onSubmit={send}
    >
      <Note>{t('meetings.addLead')}</Note>
      <KindAndUnit />
      <TextField name="title" label={t('meetings.name')} required max={80} />
      <TextField name="place" label={t('meetings.place')} max={80} />
      <MomentField name="startsAt" label={t('meetings.starts')} required />
      <MomentField name="endsAt" label={t('meetings.ends')} />
      <SearchField name="chairId" label={t('meetings.chair')} hint={t('meetings.personHint')} search={searchPeople} />
      <SearchField
        name="recorderId"
        label={t('meetings.recorder')}
        hint={t('meetings.personHint')}
        search={searchPeople}
      />
      <SearchField
        name="personIds"
        many
        label={t('meetings.invitePeople')}
        hint={t('meetings.personHint')}
        search={searchPeople}
      />
      <TextField name="lateEntryReason" label={t('meetings.lateReason')} max={200} />
    </FormDrawer>
  )
}

/** Only kinds the actor may convene are offered, and for each only the units that convene it. */
function KindAndUnit() {
  const t = useT()
  const kinds = useQuery(ask(api.meetings.kinds)).data?.items ?? []
  const chosen = Form.useWatch<string | undefined>('kind')
  const units = kinds.find(({ key }) => key === chosen)?.units ?? []
  const offered = kinds.filter((kind) => kind.units.length > 0)
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('meetings.kind')}
        required
        options={offered.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <ChoiceField
        name="unitId"
        label={t('meetings.unit')}
        required
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
