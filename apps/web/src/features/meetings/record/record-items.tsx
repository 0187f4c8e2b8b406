import { Form } from 'antd'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { LongTextField, SwitchField, TextField } from '../../../ui/form/fields.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { PersonField } from './person-field.tsx'
import type { ItemDraft, Proposal, RecordDraft } from './record-draft.ts'
import styles from './record-page.module.css'
import { VoteFields } from './vote-fields.tsx'

/** The items with what was said at each; item one with the text that was studied. */
export function RecordItems({ proposal }: { proposal: Proposal }) {
  const t = useT()
  return (
    <SectionCard title={t('records.agenda')}>
      <Form.List name="agenda">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Item key={key} at={name} proposal={proposal} onRemove={() => remove(name)} />
            ))}
            <Button icon="plus" onPress={() => add({ title: '' } satisfies ItemDraft)}>
              {t('meetings.addItem')}
            </Button>
          </>
        )}
      </Form.List>
    </SectionCard>
  )
}

function Item({ at, proposal, onRemove }: { at: number; proposal: Proposal; onRemove: () => void }) {
  const t = useT()
  const item = Form.useWatch<RecordDraft['agenda'][number] | undefined>(['agenda', at])
  const initial = Form.useFormInstance<RecordDraft>().getFieldValue(['agenda', at]) as ItemDraft | undefined
  const { firstAgenda, parked, parkedTimes } = { ...initial, ...item }
  return (
    <fieldset className={styles['item']}>
      <legend>
        {firstAgenda ? t('meetings.firstAgenda') : `${t('meetings.itemTitle')} ${at + 1}`}
        {parkedTimes ? ` · ${t('records.parkedTimes', { times: parkedTimes })}` : ''}
      </legend>
      {firstAgenda ? (
        <div className={styles['pair']}>
          <TextField name={[at, 'studyText']} label={t('records.studyText')} required max={300} />
          <PersonField name={[at, 'presenterId']} label={t('records.reader')} people={proposal.people} />
        </div>
      ) : (
        <TextField name={[at, 'title']} label={t('meetings.itemTitle')} required max={120} />
      )}
      {parked ? null : <LongTextField name={[at, 'record']} label={t('records.itemRecord')} lines={2} required />}
      {firstAgenda ? null : (
        <div className={styles['tools']}>
          <SwitchField name={[at, 'parked']} label={t('records.park')} />
          {proposal.votes && !parked ? <VoteFields name={[at, 'vote']} people={proposal.people} matters={[]} /> : null}
          <Button look="quiet" onPress={onRemove}>
            {t('meetings.remove')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
