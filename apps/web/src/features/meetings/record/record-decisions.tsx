import { addDays } from '@tongxin/domain/calendar/business-day'
import { Form } from 'antd'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/form/date-fields.tsx'
import { SwitchField, TextField } from '../../../ui/form/fields.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { PersonField } from './person-field.tsx'
import type { Proposal } from './record-draft.ts'
import styles from './record-page.module.css'

/** What was decided: with an owner it becomes his task, due in a fortnight unless said otherwise. */
export function RecordDecisions({ proposal, on }: { proposal: Proposal; on: string }) {
  const t = useT()
  return (
    <SectionCard title={t('records.decisions')}>
      <Form.List name="decisions">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className={styles['item']}>
                <legend>{`${t('meetings.decisions')} ${name + 1}`}</legend>
                <TextField name={[name, 'wording']} label={t('meetings.wording')} required max={500} />
                <div className={styles['pair']}>
                  <PersonField name={[name, 'ownerId']} label={t('meetings.owner')} people={proposal.people} />
                  <DayField name={[name, 'dueOn']} label={t('meetings.dueOn')} />
                  {proposal.firstAgendaRequired ? (
                    <SwitchField name={[name, 'measure']} label={t('records.measure')} />
                  ) : null}
                </div>
                <Button look="quiet" onPress={() => remove(name)}>
                  {t('meetings.remove')}
                </Button>
              </fieldset>
            ))}
            <Button icon="plus" onPress={() => add({ wording: '', dueOn: addDays(on, 14) })}>
              {t('meetings.addDecision')}
            </Button>
          </>
        )}
      </Form.List>
    </SectionCard>
  )
}
