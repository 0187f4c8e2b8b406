import { Form } from 'antd'
import { useRef } from 'react'
import { useAct } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { LongTextField } from '../../ui/form/fields.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Reading } from './working-years-page.tsx'
import styles from './calendar.module.css'

/** Paste the notice, or bring the filled-in sheet. Nothing is taken over before it was looked at. */
export function ReadYear({ onRead }: { onRead: (reading: Reading) => void }) {
  return (
    <div className={styles['ways']}>
      <PasteNotice onRead={onRead} />
      <BringSheet onRead={onRead} />
    </div>
  )
}

function PasteNotice({ onRead }: { onRead: (reading: Reading) => void }) {
  const t = useT()
  const read = useAct(api.calendar.readText)
  const send = async ({ text }: { text: string }) => {
    const reading = await read.run({ text })
    if (reading) onRead(reading)
  }
  return (
    <SectionCard title={t('calendar.paste')}>
      <Form layout="vertical" onFinish={send}>
        <LongTextField name="text" label={t('calendar.paste')} hint={t('calendar.pasteHint')} required lines={7} />
        <Button look="main" submits busy={read.busy}>
          {t('calendar.read')}
        </Button>
      </Form>
    </SectionCard>
  )
}

function BringSheet({ onRead }: { onRead: (reading: Reading) => void }) {
  const t = useT()
  const read = useAct(api.calendar.readSheet)
  const input = useRef<HTMLInputElement>(null)
  const send = async (file: File | undefined) => {
    if (!file) return
    const reading = await read.run({ file })
    if (input.current) input.current.value = ''
    if (reading) onRead(reading)
  }
  return (
    <SectionCard title={t('calendar.sheet')}>
      <div className={styles['sheet']}>
        <DownloadButton load={() => api.calendar.template()}>{t('calendar.template')}</DownloadButton>
        <Button icon="plus" busy={read.busy} onPress={() => input.current?.click()}>
          {t('calendar.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('calendar.chooseFile')}
          accept=".xlsx,.xls,.csv"
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </div>
    </SectionCard>
  )
}
