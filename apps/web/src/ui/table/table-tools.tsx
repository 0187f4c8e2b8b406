import { useState, type ReactNode } from 'react'
import { useT } from '../../locales/language.ts'
import { Button } from '../button.tsx'
import { toast } from '../notices/toast-store.ts'
import { useExplainError } from '../notices/explain-error.ts'
import { Popup } from '../shell/popup.tsx'
import type { BatchAct, Column } from './column.ts'
import styles from './table-tools.module.css'
import type { Selection } from './use-selection.ts'

interface Props<Row> {
  total: number | null
  columns: { all: readonly Column<Row>[]; hidden: readonly string[]; toggle: (key: string) => void } | null
  batch: readonly BatchAct<Row>[]
  selection: Selection<Row>
  onExport: (() => Promise<unknown>) | undefined
  children: ReactNode
}

/** The strip above a list: how many there are, what can be done with the chosen ones, export and columns. */
export function TableTools<Row>({ total, columns, batch, selection, onExport, children }: Props<Row>) {
  const t = useT()
  const { chosen } = selection
  return (
    <div className={styles['tools']} data-screen-only>
      <div className={styles['start']}>
        {batch.map(({ label, run, allowed = true, grave }) => (
          <Button
            key={label}
            look={grave ? 'grave' : 'plain'}
            allowed={chosen.length === 0 ? 'choose_first' : allowed}
            onPress={() => run(chosen)}
          >
            {label}
          </Button>
        ))}
        {chosen.length > 0 ? <span role="status">{t('ui.chosen', { count: chosen.length })}</span> : null}
        {children}
      </div>
      <div className={styles['end']}>
        {total === null ? null : <span className={styles['total']}>{t('ui.total', { count: total })}</span>}
        {onExport ? <ExportButton onExport={onExport} /> : null}
        {columns ? <ColumnChooser {...columns} /> : null}
      </div>
    </div>
  )
}

function ExportButton({ onExport }: { onExport: () => Promise<unknown> }) {
  const t = useT()
  const explain = useExplainError()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    await onExport().catch((error: unknown) => toast({ text: explain(error), tone: 'grave' }))
    setBusy(false)
  }
  return (
    <Button icon="download" busy={busy} onPress={run}>
      {t('ui.export')}
    </Button>
  )
}

type ChooserProps<Row> = NonNullable<Props<Row>['columns']>

function ColumnChooser<Row>({ all, hidden, toggle }: ChooserProps<Row>) {
  const t = useT()
  return (
    <Popup icon="columns" label={t('ui.columns')}>
      <fieldset className={styles['chooser']}>
        <legend>{t('ui.columnsShown')}</legend>
        {all.map(({ key, title, primary }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={primary || !hidden.includes(key)}
              disabled={primary}
              onChange={() => toggle(key)}
            />
            {title}
          </label>
        ))}
      </fieldset>
    </Popup>
  )
}
