import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import { DraftScheme } from './draft-scheme.tsx'
import { SchemeState } from './scheme-state.tsx'
import type { SchemeLine, SubjectKind } from './scheme.ts'
import { useSubjectField } from './use-subject-field.ts'

/** Every version of every scheme, the latest of each first. */
export function SchemesPage() {
  const t = useT()
  const filter = useFilter<{ subject?: SubjectKind }>()
  const { subject } = filter.values
  const versions = useQuery(ask(api.schemes.list, { ...(subject && { subject }) }))
  const items = versions.data?.items ?? []
  const [drafting, setDrafting] = useState(false)
  return (
    <>
      <PageHeader
        title={t('places.schemes')}
        actions={
          <Button
            look="main"
            icon="plus"
            allowed={versions.data?.canDraft ?? 'not_allowed'}
            onPress={() => setDrafting(true)}
          >
            {t('schemes.add')}
          </Button>
        }
      >
        {t('schemes.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={[useSubjectField()]} />
      <DataTable
        label={t('places.schemes')}
        name="schemes"
        answer={{ ...versions, data: versions.data && { items, total: items.length } }}
        columns={useVersionColumns()}
        rowKey={({ id }) => id}
      />
      <DraftScheme open={drafting} versions={items} onClose={() => setDrafting(false)} />
    </>
  )
}

function useVersionColumns(): readonly Column<SchemeLine>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('schemes.name'),
      primary: true,
      render: ({ id, title }) => <Link to={`/schemes/${id}` as string}>{title}</Link>,
    },
    {
      key: 'number',
      title: t('schemes.version'),
      width: '6rem',
      render: ({ number }) => t('schemes.versionNumber', { number }),
    },
    {
      key: 'subject',
      title: t('schemes.subject'),
      width: '7rem',
      render: ({ subject }) => t(`schemes.subjects.${subject}`),
    },
    {
      key: 'from',
      title: t('schemes.inForceFrom'),
      width: '9rem',
      render: ({ inForceFrom }) => (inForceFrom ? dates.day(inForceFrom) : '—'),
    },
    {
      key: 'meeting',
      title: t('schemes.adoptedBy'),
      render: ({ adoptedBy }) =>
        adoptedBy ? <Link to={`/meetings/${adoptedBy.meetingId}` as string}>{adoptedBy.title}</Link> : '—',
    },
    { key: 'writers', title: t('schemes.writers'), render: ({ writers }) => writers.join(t('ui.comma')) || '—' },
    {
      key: 'changed',
      title: t('schemes.changedAt'),
      spare: true,
      render: ({ changedAt }) => dates.moment(changedAt),
    },
    {
      key: 'state',
      title: t('schemes.state'),
      width: '7rem',
      corner: true,
      render: ({ state }) => <SchemeState state={state} />,
    },
  ]
}
