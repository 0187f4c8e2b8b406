import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { dayOf, useDates } from '../../locales/dates.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { TaskState } from '../tasks/task-state.tsx'
import { DirectiveActs } from './directive-acts.tsx'
import styles from './directive-page.module.css'
import { DirectiveState, Progress } from './directive-state.tsx'
import type { Directive } from './directive.ts'

/** One decision from above: its entry, its tasks with their results, and its outcome. */
export function DirectivePage() {
  const { directiveId = '' } = useParams({ strict: false }) as { directiveId?: string }
  const directive = useQuery(ask(api.directives.read, { id: directiveId }))
  if (directive.error) return <ErrorNote error={directive.error} onRetry={directive.refetch} />
  if (!directive.data) return <Loading lines={10} />
  return <OpenDirective directive={directive.data} />
}

function OpenDirective({ directive }: { directive: Directive }) {
  const t = useT()
  const { items } = directive
  const columns = useTaskColumns()
  const answer = { data: { items, total: items.length }, error: null, isFetching: false, refetch: () => undefined }
  return (
    <div className={styles['page']}>
      <PageHeader below title={directive.title} status={<DirectiveState state={directive.state} />} />
      <Sheet directive={directive} />
      <SectionCard title={t('directives.tasks')}>
        {items.length === 0 ? (
          <Empty>{t('directives.noTasks')}</Empty>
        ) : (
          <DataTable label={t('directives.tasks')} answer={answer} columns={columns} rowKey={({ id }) => id} />
        )}
      </SectionCard>
      <SectionCard title={t('directives.history')}>
        <History directive={directive} />
      </SectionCard>
      <DirectiveActs directive={directive} />
    </div>
  )
}

function Sheet({ directive }: { directive: Directive }) {
  const t = useT()
  const dates = useDates()
  const { documentNumber, dueOn, leaderName, outcome, closedByName, closedAt } = directive
  return (
    <BorderedForm title={t('directives.sheet')} number={directive.numberText}>
      <Cell label={t('directives.title')} wide>
        {directive.title}
      </Cell>
      <Cell label={t('directives.issuer')}>{directive.issuer}</Cell>
      <Cell label={t('directives.documentNumber')}>{documentNumber ?? '—'}</Cell>
      <Cell label={t('directives.receivedOn')}>{dates.day(directive.receivedOn)}</Cell>
      <Cell label={t('directives.dueOn')}>{dueOn ? dates.day(dueOn) : '—'}</Cell>
      <Cell label={t('directives.leader')}>{leaderName ?? '—'}</Cell>
      <Cell label={t('directives.registeredBy')}>
        {directive.registeredByName} · {dates.day(dayOf(directive.registeredAt))}
      </Cell>
      <Cell label={t('directives.demand')} wide>
        <p className={styles['text']}>{directive.demand}</p>
      </Cell>
      <Cell label={t('directives.progress')} wide>
        <Progress line={directive} />
      </Cell>
      {outcome ? (
        <Cell label={t('directives.outcome')} wide>
          <p className={styles['text']}>{outcome}</p>
          {closedByName} · {closedAt ? dates.day(dayOf(closedAt)) : ''}
        </Cell>
      ) : null}
    </BorderedForm>
  )
}

function useTaskColumns(): readonly Column<Directive['items'][number]>[] {
  const t = useT()
  const dates = useDates()
  return [
    {
      key: 'title',
      title: t('directives.task'),
      primary: true,
      render: ({ id, title }) => <Link to={`/tasks/${id}` as string}>{title}</Link>,
    },
    { key: 'owner', title: t('directives.owner'), render: ({ ownerNames }) => ownerNames },
    { key: 'due', title: t('directives.dueOn'), short: true, render: ({ dueOn }) => (dueOn ? dates.day(dueOn) : '') },
    { key: 'result', title: t('directives.result'), render: ({ result }) => result ?? '' },
    {
      key: 'state',
      title: t('directives.state'),
      short: true,
      corner: true,
      render: ({ state, late }) => <TaskState state={state} late={late} />,
    },
  ]
}

function History({ directive }: { directive: Directive }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const entries = directive.history.map(({ at, type, byName, note }, index) => ({
    key: `${at}${index}`,
    at: dates.moment(at),
    title: wordOf('events', type, type),
    by: byName,
    note,
  }))
  return <Timeline label={t('directives.history')} entries={entries} />
}
