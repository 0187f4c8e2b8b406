import { Form } from 'antd'
import { useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField, LongTextField } from '../../../ui/form/fields.tsx'
import { FormDrawer } from '../../../ui/form/form-drawer.tsx'
import type { SchemeVersion } from './scheme.ts'

interface Values {
  verdict: 'approved' | 'sent_back'
  opinion: string
}

interface Props {
  scheme: SchemeVersion
  open: boolean
  onClose: () => void
}

/** Approves a version that somebody else wrote, or sends it back, with an opinion for the record. */
export function ReviewScheme({ scheme: { id, version }, open, onClose }: Props) {
  const t = useT()
  const review = useAct(api.schemes.review, { touches: ['tasks'] })
  return (
    <FormDrawer<Values>
      open={open}
      title={t('schemes.review')}
      initial={{ verdict: 'approved' }}
      onClose={onClose}
      done={t('schemes.reviewed')}
      onSubmit={(values) => review.send({ id, version, ...values })}
    >
      <ChoiceField
        name="verdict"
        label={t('schemes.verdict')}
        required
        options={(['approved', 'sent_back'] as const).map((value) => ({
          value,
          label: t(`schemes.verdicts.${value}`),
        }))}
      />
      <LongTextField name="opinion" label={t('schemes.opinion')} required max={500} />
      <UsualOpinions />
    </FormDrawer>
  )
}

/** 常用意见, one press away. */
function UsualOpinions() {
  const t = useT()
  const form = Form.useFormInstance<Values>()
  return (
    <p>
      {(['one', 'two', 'three'] as const).map((key) => (
        <Button key={key} look="quiet" onPress={() => form.setFieldsValue({ opinion: t(`schemes.usual.${key}`) })}>
          {t(`schemes.usual.${key}`)}
        </Button>
      ))}
    </p>
  )
}
