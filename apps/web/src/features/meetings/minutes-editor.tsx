import { Form, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/form/date-fields.tsx'
import { Field, LongTextField, SwitchField } from '../../ui/form/fields.tsx'
import { SearchSelect } from '../../ui/form/search-field.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Meeting } from './meeting.ts'
import styles from './minutes-editor.module.css'
import { MinutesItems } from './minutes-items.tsx'
import { votePart } from './record/record-draft.ts'
import { searchPeople } from './search-people.ts'
import { useKeptDraft, type ItemDraft, type MinutesDraft } from './use-kept-draft.ts'

interface Props {
  meeting: Meeting
  onClose: () => void
}

/** The minutes to write: items with their record, decisions with owner and date. Attendance comes by itself. */
export function MinutesEditor({ meeting, onClose }: Props) {
  const t = useT()
  const [form] = Form.useForm<MinutesDraft>()
  const draft = useKeptDraft(meeting)
  const minute = useAct(api.meetings.minute, { done: t('meetings.version') })
  const [error, setError] = useState<unknown>(null)
  const save = async (values: MinutesDraft) => {
    try {
      await minute.send({ id: meeting.id, version: meeting.version, ...sent(values) })
      draft.forget()
      onClose()
    } catch (refusal) {
      setError(refusal)
    }
  }
  return (
    <SectionCard title={t('meetings.minutes')}>
      {draft.restored ? <Note tone="warn">{t('meetings.draftKept')}</Note> : null}
      <ErrorNote error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.initial}
        onValuesChange={(_, all: MinutesDraft) => draft.keep(all)}
        onFinish={() => save(form.getFieldsValue(true) as MinutesDraft)}
      >
        <MinutesItems meeting={meeting} />
        <Decisions meeting={meeting} />
        <LongTextField name="summary" label={t('meetings.summary')} max={20_000} lines={2} />
        <div className={styles['foot']}>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" busy={minute.busy} submits>
            {t('meetings.save')}
          </Button>
        </div>
      </Form>
    </SectionCard>
  )
}

function Decisions({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const known = meeting.decisions.flatMap(({ ownerId, ownerName }) =>
    ownerId && ownerName ? [{ id: ownerId, name: ownerName, hint: '' }] : [],
  )
  return (
    <Form.List name="decisions">
      {(fields, { add, remove }) => (
        <div className={styles['decisions']}>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className={styles['item']}>
              <legend>{`${t('meetings.wording')} ${name + 1}`}</legend>
              <Field name={[name, 'wording']} label={t('meetings.wording')} required>
                <Input.TextArea maxLength={500} rows={2} />
              </Field>
              <Field name={[name, 'ownerId']} label={t('meetings.owner')}>
                <SearchSelect search={searchPeople} known={known} />
              </Field>
              <DayField name={[name, 'dueOn']} label={t('meetings.dueOn')} />
              <SwitchField name={[name, 'measure']} label={t('records.measure')} />
              <Button look="quiet" onPress={() => remove(name)}>
                {t('meetings.remove')}
              </Button>
            </fieldset>
          ))}
          <Button icon="plus" onPress={() => add({ wording: '' })}>
            {t('meetings.addDecision')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}

/** Empty optional parts are left out; the first agenda item can only be item one. */
function sent({ summary, agenda, decisions }: MinutesDraft) {
  const hasFirst = agenda?.[0]?.firstAgenda === true
  return {
    summary: summary ?? '',
    agenda: (agenda ?? []).map(sentItem),
    decisions: (decisions ?? []).map((decision) => ({
      wording: decision.wording,
      ...(decision.id && { id: decision.id }),
      ...(decision.ownerId && { ownerId: decision.ownerId }),
      ...(decision.dueOn && { dueOn: decision.dueOn }),
      ...(decision.measure && hasFirst && { agendaPosition: 1 }),
    })),
  }
}

function sentItem(item: ItemDraft, at: number) {
  return {
    title: item.title,
    record: item.record ?? '',
    firstAgenda: at === 0 && item.firstAgenda === true,
    parked: item.parked === true,
    ...(item.studyText && { studyText: item.studyText }),
    ...(item.presenterId && { presenterId: item.presenterId }),
    ...(item.presenterPost && { presenterPost: item.presenterPost }),
    ...(item.plannedAt && { plannedAt: item.plannedAt }),
    ...(item.parkedItemId && { parkedItemId: item.parkedItemId }),
    ...(item.id && { id: item.id }),
    ...votePart(item.vote),
  }
}
