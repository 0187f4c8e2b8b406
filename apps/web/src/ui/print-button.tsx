import { useState } from 'react'
import { useT } from '../locales/language.ts'
import { Button } from './button.tsx'
import { useExplainError } from './notices/explain-error.ts'
import { toast } from './notices/toast-store.ts'

/** Prints the page as it stands. */
export function PrintButton() {
  const t = useT()
  return (
    <Button icon="print" onPress={() => window.print()}>
      {t('ui.print')}
    </Button>
  )
}

interface SavedFile {
  fileName: string
  content: Blob
}

interface Props {
  children: string
  /** Fetches the file: `() => api.meetings.minutesPdf({ id })`. */
  load: () => Promise<SavedFile>
  icon?: 'download' | 'print'
  allowed?: true | string
}

/** Fetches a file and saves it under the name the server gave. */
export function DownloadButton({ children, load, icon = 'download', allowed = true }: Props) {
  const explain = useExplainError()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    await load().then(saveFile, (error: unknown) => toast({ text: explain(error), tone: 'grave' }))
    setBusy(false)
  }
  return (
    <Button icon={icon} busy={busy} allowed={allowed} onPress={run}>
      {children}
    </Button>
  )
}

/** Hands a file to the browser: `saveFile(await api.people.export(filter.values))`. */
export function saveFile({ fileName, content }: SavedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
