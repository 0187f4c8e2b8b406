import { useT } from '../../../locales/language.ts'
import { Empty } from '../../../ui/notices/empty.tsx'
import { PersonName } from '../../../ui/person-name.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { isPlace, type Planning, type Somebody } from './plan.ts'
import styles from './restructuring.module.css'

interface Props {
  plan: Planning
  people: readonly Somebody[]
}

/** Everybody of the old units with the new one he goes to; ticked rows are placed together. */
export function WhoGoesWhere({ plan, people }: Props) {
  const t = useT()
  const { goes } = plan.values
  const waiting = people.filter(({ id }) => !isPlace(plan.values, goes[id]))
  const placeAll = (chosen: readonly Somebody[], place: string) =>
    plan.set({ goes: { ...goes, ...Object.fromEntries(chosen.map(({ id }) => [id, place])) } })
  const targets = usePlaces(plan)
  if (people.length === 0) return <Empty>{t('organisation.restructuring.nobody')}</Empty>
  return (
    <>
      <div className={styles['rest']}>
        <span role="status">{t('organisation.restructuring.waiting', { count: waiting.length })}</span>
        <select
          aria-label={t('organisation.restructuring.restTo')}
          value=""
          onChange={(event) => placeAll(waiting, event.target.value)}
        >
          <option value="">{t('organisation.restructuring.restTo')}</option>
          {targets}
        </select>
      </div>
      <DataTable
        label={t('organisation.restructuring.people')}
        answer={{ data: { items: people, total: people.length }, error: null, isFetching: false, refetch: nothing }}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: t('people.name'), primary: true, render: ({ name }) => <PersonName name={name} /> },
          { key: 'posts', title: t('people.posts'), render: ({ posts }) => posts.join('、') },
          {
            key: 'place',
            title: t('organisation.restructuring.place'),
            width: '16rem',
            render: ({ id, name }) => (
              <select
                className={styles['place'] ?? ''}
                aria-label={t('organisation.restructuring.placeOf', { name })}
                value={isPlace(plan.values, goes[id]) ? goes[id] : ''}
                onChange={(event) => plan.set({ goes: { ...goes, [id]: event.target.value } })}
              >
                <option value="">{t('organisation.restructuring.choose')}</option>
                {targets}
              </select>
            ),
          },
        ]}
      />
    </>
  )
}

function usePlaces({ values }: Planning) {
  const t = useT()
  return [
    ...values.into.map((name, at) => (
      <option key={at} value={String(at)}>
        {name.trim() || t('organisation.restructuring.nameOf', { number: at + 1 })}
      </option>
    )),
    <option key="none" value="none">
      {t('organisation.restructuring.none')}
    </option>,
  ]
}

function nothing(): void {}
