import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { LongTextField } from '../../../ui/form/fields.tsx'
import styles from './task-page.module.css'

interface Props {
  label: string
  required?: boolean
  /** A sentence above the field. */
  before?: string
  max?: number
}

/** What somebody writes into the sheet, with his usual words one tap away (常用意见). The value is `text`. */
export function OpinionField({ label, required = false, before, max = 500 }: Props) {
  const t = useT()
  return (
    <>
      {before ? <p>{before}</p> : null}
      <LongTextField name="text" label={label} required={required} max={max} />
      <div className={styles['usual']} role="group" aria-label={t('supervision.usual')}>
        <UsualWords />
      </div>
    </>
  )
}

function UsualWords() {
  const t = useT()
  const form = Form.useFormInstance<{ text?: string }>()
  const text = Form.useWatch('text', form)?.trim() ?? ''
  const own = useQuery(ask(api.desk.usualWords)).data?.items ?? []
  const keep = useAct(api.desk.addUsualWords, { done: t('supervision.usualKept') })
  const isNew = text !== '' && text.length <= 100 && !own.some(({ wording }) => wording === text)
  return (
    <>
      {own.map(({ id, wording }) => (
        <Button key={id} look="quiet" onPress={() => form.setFieldsValue({ text: wording })}>
          {wording}
        </Button>
      ))}
      {isNew ? (
        <Button look="link" icon="plus" onPress={() => keep.run({ wording: text })}>
          {t('supervision.keepUsual')}
        </Button>
      ) : null}
    </>
  )
}
