import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useLanguage, useT } from '../../../locales/language.ts'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import styles from './import-rows.module.css'
import type { Batch } from './imports-page.tsx'

type Row = Awaited<ReturnType<typeof api.people.importRows>>['items'][number]

const plans = ['faulty', 'create', 'update', 'unchanged'] as const
const tones = { faulty: 'grave', create: 'good', update: 'calm', unchanged: 'muted' } as const

/** Rows of an import, those with faults first, each fault with its remedy. */
export function ImportRows({ batch }: { batch: Batch }) {
  const t = useT()
  const filter = useFilter<{ plan?: Row['plan'] }>()
  const rows = useQuery(ask(api.people.importRows, { id: batch.id, ...filter.values }))
  const options = plans.map((value) => ({ value, label: t(`people.plans.${value}`) }))
  return (
    <>
      <FilterBar filter={filter} fields={[{ kind: 'choice', name: 'plan', label: t('people.plan'), options }]} />
      <DataTable
        label={t('people.rows')}
        answer={rows}
        filter={filter}
        columns={useRowColumns()}
        rowKey={({ rowNo }) => String(rowNo)}
      />
    </>
  )
}

function useRowColumns(): readonly Column<Row>[] {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const stop = words === 'zh' ? '。' : '. '
  return [
    { key: 'row', title: t('people.rowNo'), primary: true, width: '5rem', render: ({ rowNo }) => rowNo },
    {
      key: 'plan',
      title: t('people.plan'),
      width: '8rem',
      corner: true,
      render: ({ plan }) => <StatusTag tone={tones[plan]}>{t(`people.plans.${plan}`)}</StatusTag>,
    },
    {
      key: 'content',
      title: t('people.content'),
      render: ({ cells }) => Object.values(cells).filter(Boolean).slice(0, 8).join(' · '),
    },
    {
      key: 'faults',
      title: t('people.faults'),
      render: ({ faults }) => (
        <ul role="list" className={styles['faults']}>
          {faults.map((fault) => (
            <li key={fault.column.en + fault.message.en}>
              <strong>{fault.column[words]}</strong> {fault.message[words]}
              {stop}
              {fault.remedy[words]}
              {stop}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}
