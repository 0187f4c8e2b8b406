import { Link } from '@tanstack/react-router'
import type { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import type { Column } from '../../../ui/table/column.ts'
import { TaskState } from '../task-state.tsx'

export type Supervised = Awaited<ReturnType<typeof api.supervision.list>>['items'][number]

/** The columns of the supervision list. */
export function useSupervisedColumns(): readonly Column<Supervised>[] {
  const t = useT()
  const dates = useDates()
  const due = ({ dueOn, firstDueOn }: Supervised) => {
    const first =
      firstDueOn && firstDueOn !== dueOn ? `（${t('supervision.firstDue', { day: dates.day(firstDueOn) })}）` : ''
    return dueOn ? `${dates.day(dueOn)}${first}` : ''
  }
  return [
    {
      key: 'title',
      title: t('supervision.subject'),
      primary: true,
      render: ({ id, title }) => <Link to={`/tasks/${id}` as string}>{title}</Link>,
    },
    {
      key: 'origin',
      title: t('supervision.origin'),
      render: ({ originTitle }) => originTitle ?? t('supervision.list.origins.task'),
    },
    { key: 'owner', title: t('supervision.owner'), render: ({ ownerNames }) => ownerNames },
    { key: 'due', title: t('supervision.due'), render: due },
    {
      key: 'late',
      title: t('supervision.list.late'),
      short: true,
      render: ({ workingDaysLate }) =>
        workingDaysLate === null ? '' : t('supervision.list.lateDays', { count: workingDaysLate }),
    },
    {
      key: 'why',
      title: t('supervision.list.why'),
      render: ({ why, late }) => why ?? (late ? t('supervision.list.noReason') : ''),
    },
    {
      key: 'urged',
      title: t('tasks.urged'),
      short: true,
      render: ({ timesUrged }) => (timesUrged > 0 ? t('supervision.urgedTimes', { count: timesUrged }) : ''),
    },
    {
      key: 'carried',
      title: t('tasks.carried', { year: '' }),
      spare: true,
      render: ({ carriedFrom }) => carriedFrom ?? '',
    },
    { key: 'result', title: t('supervision.result'), spare: true, render: ({ result }) => result ?? '' },
    {
      key: 'state',
      title: t('tasks.state'),
      short: true,
      corner: true,
      render: ({ state, late }) => <TaskState state={state} late={late} />,
    },
  ]
}
