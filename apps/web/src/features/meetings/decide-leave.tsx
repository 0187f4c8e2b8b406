import { Form } from 'antd'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField, LongTextField } from '../../ui/form/fields.tsx'
import { FormDrawer } from '../../ui/form/form-drawer.tsx'
import type { Leave } from './leave-page.tsx'

interface Values {
  verdict: 'approve' | 'refuse'
  note?: string
}

/** Approves or refuses, with the usual remarks one tap away (常用意见). */
export function DecideLeave({ leave, onClose }: { leave: Leave; onClose: () => void }) {
  const t = useT()
  const decide = useAct(api.meetings.decideLeave, { touches: ['tasks'] })
  const send = ({ verdict, note }: Values) =>
    decide.send({ id: leave.id, approve: verdict === 'approve', ...(note && { note }) })
  return (
    <FormDrawer<Values>
      open
      title={`${leave.personName} · ${leave.meetingTitle}`}
      initial={{ verdict: 'approve' }}
      onClose={onClose}
      done={t('meetings.decided')}
      onSubmit={send}
    >
      <p>{leave.reason}</p>
      <ChoiceField
        name="verdict"
        label={t('meetings.state')}
        required
        options={(['approve', 'refuse'] as const).map((value) => ({ value, label: t(`meetings.${value}`) }))}
      />
      <LongTextField name="note" label={t('meetings.decisionNote')} max={200} lines={3} />
      <UsualRemarks />
    </FormDrawer>
  )
}

function UsualRemarks() {
  const t = useT()
  const form = Form.useFormInstance<Values>()
  return (
    <p>
      {(['one', 'two', 'three'] as const).map((key) => (
        <Button key={key} look="quiet" onPress={() => form.setFieldsValue({ note: t(`meetings.usual.${key}`) })}>
          {t(`meetings.usual.${key}`)}
        </Button>
      ))}
    </p>
  )
}
