import { useQuery } from '@tanstack/react-query'
import { Form, Switch } from 'antd'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, LongTextField, SwitchField, TextField } from '../../ui/form/fields.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { usePack } from '../organisation/use-pack.ts'
import type { Meeting } from './meeting.ts'
import styles from './minutes-editor.module.css'
import { VoteFields } from './record/vote-fields.tsx'
import { searchPeople } from './search-people.ts'
import type { MinutesDraft } from './use-kept-draft.ts'

/** The items of the agenda with their records and votes. */
export function MinutesItems({ meeting }: { meeting: Meeting }) {
  const t = useT()
  return (
    <Form.List name="agenda">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Item key={key} at={name} meeting={meeting} onRemove={() => remove(name)} />
          ))}
          <Button icon="plus" onPress={() => add({ title: '', record: '', firstAgenda: fields.length === 0 })}>
            {t('meetings.addItem')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

function Item({ at, meeting, onRemove }: { at: number; meeting: Meeting; onRemove: () => void }) {
  const t = useT()
  const item = Form.useWatch<NonNullable<MinutesDraft['agenda']>[number] | undefined>(['agenda', at])
  const isFirst = at === 0 && (item?.firstAgenda ?? meeting.agenda[0]?.firstAgenda ?? meeting.firstAgendaRequired)
  return (
    <fieldset className={styles['item']}>
      <legend>{`${t('meetings.itemTitle')} ${at + 1}`}</legend>
      <TextField name={[at, 'title']} label={t('meetings.itemTitle')} required max={120} />
      {at === 0 ? (
        <Form.Item name={[at, 'firstAgenda']} label={t('meetings.firstAgenda')} valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : null}
      {isFirst ? <TextField name={[at, 'studyText']} label={t('records.studyText')} max={300} /> : null}
      <Presenter at={at} meeting={meeting} isFirst={isFirst} />
      <LongTextField name={[at, 'record']} label={t('meetings.record')} lines={3} max={20_000} />
      {isFirst ? null : <SwitchField name={[at, 'parked']} label={t('records.park')} />}
      {meeting.electorate && !isFirst ? <ItemVote at={at} meeting={meeting} /> : null}
      <Button look="quiet" onPress={onRemove}>
        {t('meetings.remove')}
      </Button>
    </fieldset>
  )
}

/** Who presents, a person or a post, and when. */
function Presenter({ at, meeting, isFirst }: { at: number; meeting: Meeting; isFirst: boolean }) {
  const t = useT()
  const { pack, words } = usePack()
  const known = meeting.agenda.flatMap(({ presenterId, presenterName }) =>
    presenterId && presenterName ? [{ id: presenterId, name: presenterName, hint: '' }] : [],
  )
  return (
    <div className={styles['pair']}>
      <SearchField
        name={[at, 'presenterId']}
        label={t(isFirst ? 'records.reader' : 'records.presenter')}
        search={searchPeople}
        known={known}
      />
      {isFirst ? null : (
        <ChoiceField
          name={[at, 'presenterPost']}
          label={t('records.presenterPost')}
          options={(pack?.postKinds ?? []).map(({ key, name }) => ({ value: key, label: name[words] }))}
        />
      )}
      <TextField name={[at, 'plannedAt']} label={t('records.plannedAt')} max={5} />
    </div>
  )
}

function ItemVote({ at, meeting }: { at: number; meeting: Meeting }) {
  const roster = useQuery(ask(api.meetings.attendance, { id: meeting.id })).data?.items ?? []
  const due = roster.filter(({ dueAs, probationary }) => dueAs === 'due' && !probationary)
  return <VoteFields name={[at, 'vote']} people={due} matters={meeting.votingMatters} withOpinions />
}
