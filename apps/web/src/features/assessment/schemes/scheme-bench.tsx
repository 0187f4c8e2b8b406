import { useState } from 'react'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Empty } from '../../../ui/notices/empty.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextEditor, type Jump } from '../../../ui/text-editor/text-editor.tsx'
import styles from './scheme-parts.module.css'
import { SchemeExamples } from './scheme-examples.tsx'
import { SchemeTable } from './scheme-table.tsx'
import { lineOf, type SchemeRow, type SchemeVersion } from './scheme.ts'
import type { WrittenText } from './use-written-text.ts'

interface Props {
  scheme: SchemeVersion
  written: WrittenText
}

/** The text with its faults, and beside it the same as a table; each item of the table leads to its line. */
export function SchemeBench({ scheme, written }: Props) {
  const t = useT()
  const [jump, setJump] = useState<Jump | null>(null)
  const { text, write, check, checking, restored, unsaved, forget, error } = written
  const isEditable = scheme.can.save === true
  const goToItem = (itemId: string) => {
    const line = lineOf(text, itemId)
    if (line !== null) setJump({ line })
  }
  if (scheme.text === null) return <TableAlone scheme={scheme} />
  return (
    <div className={styles['page']}>
      {restored && unsaved ? (
        <Note tone="warn">
          {t('schemes.restored')}{' '}
          <Button look="link" onPress={forget}>
            {t('schemes.restore')}
          </Button>
        </Note>
      ) : null}
      <ErrorNote error={error} />
      <div className={styles['bench']}>
        <div className={styles['writing']}>
          <TextEditor
            label={t('schemes.textLabel')}
            value={text}
            {...(isEditable && { onChange: write })}
            faults={check.faults}
            checking={checking}
            jump={jump}
          />
        </div>
        <div className={styles['page']}>
          <Table check={check} onGo={goToItem} />
          <h2>{t('schemes.leaves.examples')}</h2>
          <SchemeExamples examples={check.examples} onGo={(line) => setJump({ line })} />
        </div>
      </div>
    </div>
  )
}

function TableAlone({ scheme }: { scheme: SchemeVersion }) {
  const t = useT()
  return (
    <div className={styles['page']}>
      <Note>{t('schemes.noText')}</Note>
      {scheme.rows ? <SchemeTable rows={scheme.rows} /> : null}
    </div>
  )
}

interface TableProps {
  check: WrittenText['check']
  onGo: (itemId: string) => void
}

/** While the text has faults, the table stays as it was without them, and says so. */
function Table({ check, onGo }: TableProps) {
  const t = useT()
  const rows = useLastRows(check.rows)
  if (!rows) return <Empty>{t('schemes.noTable')}</Empty>
  return (
    <>
      {check.rows ? null : <Note tone="warn">{t('schemes.staleTable')}</Note>}
      <SchemeTable rows={rows} onGo={onGo} />
    </>
  )
}

function useLastRows(rows: readonly SchemeRow[] | null): readonly SchemeRow[] | null {
  const [last, setLast] = useState(rows)
  if (rows && rows !== last) setLast(rows)
  return rows ?? last
}
