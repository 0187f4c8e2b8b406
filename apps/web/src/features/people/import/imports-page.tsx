import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { DownloadButton } from '../../../ui/print-button.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import { BatchState } from './batch-state.tsx'
import styles from './imports-page.module.css'

export type Batch = Awaited<ReturnType<typeof api.people.importBatch>>
type Sheet = Batch['sheet']

const sheets: readonly Sheet[] = ['members', 'cadres', 'party_organisations', 'posts', 'special_committees', 'sectors']

/** Rosters from spreadsheets: templates, upload, and every import so far. */
export function ImportsPage() {
  const t = useT()
  const filter = useFilter<object>()
  const batches = useQuery(ask(api.people.imports, filter.values))
  return (
    <>
      <PageHeader title={t('places.imports')}>{t('people.importLead')}</PageHeader>
      <Upload />
      <DataTable
        label={t('places.imports')}
        name="imports"
        answer={batches}
        filter={filter}
        columns={useBatchColumns()}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function Upload() {
  const t = useT()
  const navigate = useNavigate()
  const [sheet, setSheet] = useState<Sheet>('members')
  const upload = useAct(api.people.upload)
  const input = useRef<HTMLInputElement>(null)
  const send = async (file: File | undefined) => {
    if (!file) return
    const answer = await upload.run({ sheet, file })
    if (input.current) input.current.value = ''
    if (answer) await navigate({ to: `/imports/${answer.id}` as string })
  }
  return (
    <SectionCard title={t('people.sheet')}>
      <div className={styles['upload']}>
        <select
          aria-label={t('people.sheet')}
          value={sheet}
          onChange={(event) => setSheet(event.target.value as Sheet)}
        >
          {sheets.map((key) => (
            <option key={key} value={key}>
              {t(`people.sheets.${key}`)}
            </option>
          ))}
        </select>
        <DownloadButton load={() => api.people.template({ sheet })}>{t('people.template')}</DownloadButton>
        <Button look="main" icon="plus" busy={upload.busy} onPress={() => input.current?.click()}>
          {t('people.chooseFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('people.chooseFile')}
          accept=".xlsx,.xls,.csv"
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </div>
    </SectionCard>
  )
}

function useBatchColumns(): readonly Column<Batch>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'file',
      title: t('people.file'),
      primary: true,
      render: ({ id, fileName }) => <Link to={`/imports/${id}` as string}>{fileName}</Link>,
    },
    { key: 'sheet', title: t('people.sheet'), width: '9rem', render: ({ sheet }) => t(`people.sheets.${sheet}`) },
    {
      key: 'state',
      title: t('people.state'),
      width: '9rem',
      corner: true,
      render: (batch) => <BatchState batch={batch} />,
    },
    { key: 'rows', title: t('people.rows'), numeric: true, width: '6rem', render: ({ rowsTotal }) => rowsTotal },
    { key: 'by', title: t('people.by'), width: '8rem', render: ({ createdByName }) => createdByName ?? '' },
    { key: 'at', title: t('people.at'), width: '13rem', render: ({ createdAt }) => dates.moment(createdAt) },
  ]
}
