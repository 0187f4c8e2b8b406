import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ChoiceField, SwitchField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { usePack } from '../organisation/use-pack.ts'
import type { Meeting } from './meeting.ts'
import { searchPeople } from './search-people.ts'

interface Values {
  unitIds?: string[]
  postKinds?: string[]
  personIds?: string[]
  observer?: boolean
  standsInFor?: string
}

interface Props {
  meeting: Meeting
  open: boolean
  onClose: () => void
}

/** Invites by body, branch or sector, by post, or by person. */
export function InviteForm({ meeting, open, onClose }: Props) {
  const t = useT()
  const { pack, words } = usePack()
  const units = useQuery(ask(api.organisation.tree, { on: meeting.heldOn })).data?.items ?? []
  const invite = useAct(api.meetings.invite, { touches: ['tasks'] })
  const roster = useQuery({ ...ask(api.meetings.attendance, { id: meeting.id }), enabled: open }).data?.items ?? []
  const send = ({ observer, standsInFor, ...whom }: Values) =>
    invite.send({
      id: meeting.id,
      ...whom,
      as: observer || standsInFor ? 'observer' : 'due',
      ...(standsInFor && { standsInFor }),
    })
  return (
    <FormDrawer<Values>
      open={open}
      title={t('meetings.invite')}
      onClose={onClose}
      done={t('meetings.saved')}
      onSubmit={send}
    >
      <ChoiceField
        name="unitIds"
        many
        label={t('meetings.inviteUnits')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        name="postKinds"
        many
        label={t('meetings.invitePosts')}
        options={(pack?.postKinds ?? []).map(({ key, name }) => ({ value: key, label: name[words] }))}
      />
      <SearchField
        name="personIds"
        many
        label={t('meetings.invitePeople')}
        hint={t('meetings.personHint')}
        search={searchPeople}
      />
      <SwitchField name="observer" label={t('meetings.asObserver')} />
      <ChoiceField
        name="standsInFor"
        label={t('records.standsInFor')}
        options={roster
          .filter(({ dueAs }) => dueAs === 'due')
          .map(({ personId, name }) => ({ value: personId, label: name }))}
      />
    </FormDrawer>
  )
}
