import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { rectificationStates } from '@tongxin/domain/rectification/rectification'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { Button } from '../../ui/button.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { NoticeForm } from './notice-form.tsx'
import { RectificationState, StepClock, type RectificationLine } from './rectification-words.tsx'

/** All rectifications of branches, the latest first: whose turn it is and until when. */
export function RectificationsPage() {
  const t = useT()
  const filter = useFilter<{ state?: RectificationLine['state'] }>()
  const lines = useQuery(ask(api.rectification.list, filter.values))
  const [noticing, setNoticing] = useState(false)
  return (
    <>
      <PageHeader
        title={t('places.rectifications')}
        actions={
          lines.data?.canNotice === true ? (
            <Button look="main" icon="plus" onPress={() => setNoticing(true)}>
              {t('rectification.notice')}
            </Button>
          ) : null
        }
      >
        {t('rectification.lead')}
      </PageHeader>
      <FilterBar
        filter={filter}
        fields={[
          {
            kind: 'choice',
            name: 'state',
            label: t('rectification.state'),
            options: rectificationStates.map((value) => ({ value, label: t(`rectification.states.${value}`) })),
          },
        ]}
      />
      <DataTable
        label={t('places.rectifications')}
        name="rectifications"
        answer={lines}
        filter={filter}
        columns={useRectificationColumns()}
        rowKey={({ id }) => id}
        empty={t('rectification.none')}
      />
      {noticing ? <NoticeForm onClose={() => setNoticing(false)} /> : null}
    </>
  )
}

function useRectificationColumns(): readonly Column<RectificationLine>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('rectification.matter'),
      primary: true,
      render: ({ id, title }) => <Link to={`/rectifications/${id}` as string}>{title}</Link>,
    },
    { key: 'branch', title: t('rectification.branch'), render: ({ unitName }) => unitName },
    { key: 'number', title: t('rectification.number'), width: '11rem', render: ({ number }) => number },
    {
      key: 'issued',
      title: t('rectification.issuedOn'),
      width: '9rem',
      spare: true,
      render: ({ issuedOn }) => dates.day(issuedOn),
    },
    { key: 'due', title: t('rectification.dueOn'), width: '15rem', render: (line) => <StepClock line={line} /> },
    {
      key: 'state',
      title: t('rectification.state'),
      width: '9rem',
      corner: true,
      render: (line) => <RectificationState line={line} />,
    },
  ]
}
