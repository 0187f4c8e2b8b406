import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import { AuditDetail } from './audit-detail.tsx'
import { useAuditColumns, type AuditEntry } from './use-audit-columns.tsx'

interface AuditFilter {
  from?: string
  until?: string
  actor?: string
  type?: string
  outcome?: 'done' | 'refused'
}

const rooms = [
  'access',
  'session',
  'setup',
  'organisation',
  'people',
  'roster',
  'meeting',
  'attendance',
  'leave',
  'minutes',
  'module',
] as const

/** Who did what and when, refusals included; newest first. Nothing here can be changed. */
export function AuditPage() {
  const t = useT()
  const filter = useFilter<AuditFilter>()
  const answer = useQuery(ask(api.access.listAudit, filter.values))
  const [shown, setShown] = useState<AuditEntry | null>(null)
  const fields = useFilterFields()
  const columns = useAuditColumns(setShown)
  return (
    <>
      <PageHeader title={t('places.audit')}>{t('access.audit.lead')}</PageHeader>
      <FilterBar filter={filter} fields={fields} />
      <DataTable
        label={t('places.audit')}
        name="audit"
        answer={answer}
        filter={filter}
        columns={columns}
        rowKey={({ id }) => id}
      />
      <SidePanel open={shown !== null} title={t('access.audit.detail')} onClose={() => setShown(null)}>
        {shown ? <AuditDetail entry={shown} /> : null}
      </SidePanel>
    </>
  )
}

function useFilterFields(): readonly FilterField[] {
  const t = useT()
  return [
    { kind: 'day', name: 'from', label: t('access.audit.from') },
    { kind: 'day', name: 'until', label: t('access.audit.until') },
    { kind: 'text', name: 'actor', label: t('access.audit.actor') },
    {
      kind: 'choice',
      name: 'type',
      label: t('access.audit.room'),
      options: rooms.map((room) => ({ value: `${room}.`, label: t(`access.audit.rooms.${room}`) })),
    },
    {
      kind: 'choice',
      name: 'outcome',
      label: t('access.audit.outcome'),
      options: (['done', 'refused'] as const).map((value) => ({ value, label: t(`access.audit.${value}`) })),
    },
  ]
}
