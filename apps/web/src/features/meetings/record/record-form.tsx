import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/fields.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import { SectionCard } from '../../../ui/section-card.tsx'
import { PersonField } from './person-field.tsx'
import { draftOf, sent, type Marks, type Proposal, type RecordDraft } from './record-draft.ts'
import { RecordDecisions } from './record-decisions.tsx'
import { RecordItems } from './record-items.tsx'
import { RecordRoster } from './record-roster.tsx'
import styles from './record-page.module.css'

interface Props {
  which: { kind: string; unitId: string; on: string }
  /** The day has passed: the reason becomes the stamp 补录. */
  isLate: boolean
  proposal: Proposal
}

/** Everything about the meeting in the order in which it happened; one press makes the record and all that follows. */
export function RecordForm({ which, isLate, proposal }: Props) {
  const t = useT()
  const navigate = useNavigate()
  const [form] = Form.useForm<RecordDraft>()
  const [marks, setMarks] = useState<Marks>({})
  const [restPresent, setRest] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const record = useAct(api.meetingRecords.record, {
    touches: ['meetings', 'tasks', 'ledger', 'cockpit', 'assessment'],
  })
  const complete = restPresent || proposal.people.every(({ personId }) => marks[personId])
  const save = async (adopt: boolean) => {
    const faultless = await form.validateFields().then(
      () => true,
      () => false,
    )
    if (!faultless) return
    // All of the draft, also what no field shows: the first item's title, what an item was parked as.
    const values = form.getFieldsValue(true) as RecordDraft
    try {
      const made = await record.send({ ...which, ...sent(values, marks, which.on), restPresent, adopt })
      toast({ text: adopt ? t('records.saved', made) : t('records.kept') })
      await navigate({ to: `/meetings/${made.id}` as string })
    } catch (refusal) {
      setError(refusal)
    }
  }
  return (
    <Form form={form} layout="vertical" initialValues={draftOf(proposal)} scrollToFirstError className={styles['form']}>
      <Basics proposal={proposal} isLate={isLate} />
      <RecordRoster people={proposal.people} marks={marks} rest={restPresent} onMarks={setMarks} onRest={setRest} />
      <RecordItems proposal={proposal} />
      <RecordDecisions proposal={proposal} on={which.on} />
      <ErrorNote error={error} />
      <div className={styles['foot']}>
        <Button busy={record.busy} allowed={complete || 'rest_not_said'} onPress={() => save(false)}>
          {t('records.saveOnly')}
        </Button>
        <Button
          look="main"
          busy={record.busy}
          allowed={proposal.mayAdopt ? complete || 'rest_not_said' : 'not_allowed'}
          onPress={() => save(true)}
        >
          {t('records.save')}
        </Button>
      </div>
    </Form>
  )
}

function Basics({ proposal, isLate }: { proposal: Proposal; isLate: boolean }) {
  const t = useT()
  return (
    <SectionCard title={t('records.basics')}>
      <div className={styles['basics']}>
        <TextField name="title" label={t('meetings.name')} required max={80} />
        <TextField name="place" label={t('meetings.place')} max={80} />
        <TextField name="startTime" label={t('records.startTime')} required max={5} />
        <TextField name="endTime" label={t('meetings.ends')} max={5} />
        <PersonField name="chairId" label={t('meetings.chair')} required people={proposal.people} />
        <PersonField name="recorderId" label={t('meetings.recorder')} required people={proposal.people} />
        {isLate ? <TextField name="lateEntryReason" label={t('records.late')} required max={200} /> : null}
      </div>
    </SectionCard>
  )
}
