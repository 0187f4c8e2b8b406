import { Form } from 'antd'
import { useRef } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { LongTextField } from '../../ui/form/fields.tsx'
import { toast } from '../../ui/notices/toast-store.ts'

/** The text of a rule: pasted, or read from a file into the same field. */
export function RuleTextField() {
  const t = useT()
  const form = Form.useFormInstance()
  const file = useRef<HTMLInputElement>(null)
  const read = useAct(api.library.readText)
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const answer = await read.run({ file: chosen })
    if (file.current) file.current.value = ''
    if (!answer) return
    form.setFieldsValue({ text: answer.text })
    toast({ text: t('library.fileRead', { name: chosen.name }) })
  }
  return (
    <>
      <LongTextField name="text" label={t('library.text')} hint={t('library.textHint')} required lines={16} />
      <input
        ref={file}
        type="file"
        accept=".docx,.txt"
        hidden
        aria-label={t('library.readFile')}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button icon="document" busy={read.busy} onPress={() => file.current?.click()}>
        {t('library.readFile')}
      </Button>
    </>
  )
}
