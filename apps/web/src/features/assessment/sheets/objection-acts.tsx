import { Form } from 'antd'
import { useState } from 'react'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField, LongTextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import styles from './sheets.module.css'
import type { Objection } from './round-sheet.ts'

/** Answering, appealing and withdrawing: drawn where they are possible. */
export function ObjectionActs({ objection }: { objection: Objection }) {
  const t = useT()
  const [asked, setAsked] = useState<'answer' | 'appeal' | null>(null)
  const withdraw = useAct(api.sheets.withdraw, { done: t('sheets.withdrawn'), touches: ['rounds', 'tasks'] })
  const { can, id } = objection
  const close = () => setAsked(null)
  return (
    <div className={styles['acts']} data-screen-only>
      {can.answer === true ? (
        <Button look="main" onPress={() => setAsked('answer')}>
          {t('sheets.answer')}
        </Button>
      ) : null}
      {can.appeal === true ? <Button onPress={() => setAsked('appeal')}>{t('sheets.appeal')}</Button> : null}
      {can.withdraw === true ? (
        <Button look="quiet" busy={withdraw.busy} onPress={() => withdraw.run({ id })}>
          {t('sheets.withdraw')}
        </Button>
      ) : null}
      {asked === 'answer' ? <AnswerForm objection={objection} onClose={close} /> : null}
      {asked === 'appeal' ? <AppealForm objection={objection} onClose={close} /> : null}
    </div>
  )
}

interface FormProps {
  objection: Objection
  onClose: () => void
}

interface AnswerValues {
  outcome: 'upheld' | 'partly' | 'rejected'
  reason: string
}

function AnswerForm({ objection, onClose }: FormProps) {
  const t = useT()
  const answer = useAct(api.sheets.answer, { touches: ['rounds', 'tasks'] })
  return (
    <FormDrawer<AnswerValues>
      open
      title={`${t('sheets.answer')}：${objection.subjectName}`}
      onClose={onClose}
      done={t('sheets.answered')}
      onSubmit={(values) => answer.send({ id: objection.id, ...values })}
    >
      <p>{objection.wording}</p>
      <ChoiceField
        name="outcome"
        label={t('sheets.outcome')}
        required
        options={(['upheld', 'partly', 'rejected'] as const).map((value) => ({
          value,
          label: t(`sheets.outcomes.${value}`),
        }))}
      />
      <LongTextField name="reason" label={t('sheets.answerReason')} required max={1000} />
      <UsualAnswers />
    </FormDrawer>
  )
}

function UsualAnswers() {
  const t = useT()
  const form = Form.useFormInstance<AnswerValues>()
  return (
    <p>
      {(['one', 'two', 'three'] as const).map((key) => (
        <Button key={key} look="quiet" onPress={() => form.setFieldsValue({ reason: t(`sheets.usual.${key}`) })}>
          {t(`sheets.usual.${key}`)}
        </Button>
      ))}
    </p>
  )
}

function AppealForm({ objection, onClose }: FormProps) {
  const t = useT()
  const appeal = useAct(api.sheets.appeal, { touches: ['rounds', 'tasks'] })
  return (
    <FormDrawer<{ wording: string }>
      open
      title={t('sheets.appeal')}
      onClose={onClose}
      done={t('sheets.appealed')}
      onSubmit={({ wording }) => appeal.send({ id: objection.id, wording })}
    >
      <LongTextField name="wording" label={t('sheets.appealWording')} required max={1000} />
    </FormDrawer>
  )
}
