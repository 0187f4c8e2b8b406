import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { toast } from '../../../ui/notices/toast-store.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { saveFile } from '../../../ui/print-button.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import { AssignForm } from '../assign-form.tsx'
import styles from '../workbench-page.module.css'
import { useSupervisedColumns, type Supervised } from './use-supervised-columns.tsx'

const standings = ['open', 'due_soon', 'late', 'extended', 'to_check', 'returned', 'closed', 'all'] as const
const origins = ['directive', 'meeting', 'task'] as const

interface SupervisionFilter {
  search?: string
  standing?: (typeof standings)[number]
  origin?: (typeof origins)[number]
  dueFrom?: string
  dueUntil?: string
}

/** 督办: what was decided and handed out, how it stands, what slipped and why. Whoever only reads finds no button to change it. */
export function SupervisionPage() {
  const t = useT()
  const may = useMay()
  const filter = useFilter<SupervisionFilter>()
  const [assigning, setAssigning] = useState(false)
  const tasks = useQuery(ask(api.supervision.list, filter.values))
  const { page: _page, pageSize: _pageSize, ...asked } = filter.values
  const urge = useUrging()
  return (
    <>
      <PageHeader
        title={t('places.supervision')}
        {...(may('task.supervise') && {
          actions: (
            <Button look="main" icon="plus" onPress={() => setAssigning(true)}>
              {t('tasks.assign')}
            </Button>
          ),
        })}
      >
        {t('supervision.lead')}
      </PageHeader>
      <Standings counts={tasks.data?.counts} chosen={filter.values.standing ?? 'open'} />
      <FilterBar filter={filter} fields={useFields()} />
      <DataTable
        label={t('places.supervision')}
        name="supervision"
        answer={tasks}
        filter={filter}
        columns={useSupervisedColumns()}
        rowKey={({ id }) => id}
        onExport={async () => saveFile(await api.supervision.export(asked))}
        {...(may('task.supervise') && { batch: [{ label: t('supervision.list.urge'), run: urge }] })}
      />
      <AssignForm open={assigning} onClose={() => setAssigning(false)} />
    </>
  )
}

/** Urges many; whoever could not be urged is named with the reason. */
function useUrging() {
  const t = useT()
  const urge = useAct(api.supervision.urgeMany, { touches: ['tasks'] })
  return async (rows: readonly Supervised[]) => {
    const answer = await urge.run({ ids: rows.map(({ id }) => id) })
    if (!answer) return
    toast({ text: t('supervision.list.urged', { count: answer.urged }) })
    for (const { title } of answer.refused) toast({ text: t('supervision.list.refused', { title }), tone: 'warn' })
  }
}

type Counts = Awaited<ReturnType<typeof api.supervision.list>>['counts']

const counted = {
  open: 'open',
  due_soon: 'dueSoon',
  late: 'late',
  extended: 'extended',
  to_check: 'toCheck',
  returned: 'returned',
} as const

/** How many stand how; each number opens its list. */
function Standings({ counts, chosen }: { counts: Counts | undefined; chosen: string }) {
  const t = useT()
  return (
    <nav className={styles['boxes']} aria-label={t('supervision.list.standing')} data-screen-only>
      {(Object.keys(counted) as Array<keyof typeof counted>).map((standing) => (
        <Link
          key={standing}
          to={'/supervision' as string}
          search={{ standing } as never}
          aria-current={standing === chosen ? 'page' : undefined}
        >
          {t(`supervision.list.standings.${standing}`)}
          {counts ? <b>{counts[counted[standing]]}</b> : null}
        </Link>
      ))}
    </nav>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  return [
    { kind: 'text', name: 'search', label: t('supervision.subject') },
    {
      kind: 'choice',
      name: 'standing',
      label: t('supervision.list.standing'),
      always: true,
      options: standings.map((value) => ({ value, label: t(`supervision.list.standings.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'origin',
      label: t('supervision.list.originKind'),
      options: origins.map((value) => ({ value, label: t(`supervision.list.origins.${value}`) })),
    },
    { kind: 'day', name: 'dueFrom', label: t('tasks.dueFrom') },
    { kind: 'day', name: 'dueUntil', label: t('tasks.dueUntil') },
  ]
}
