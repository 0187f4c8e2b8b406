import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'

/** Everyone who belongs to the unit on a day, usually today, in leadership order. */
export function UnitPeople({ unitId, on }: { unitId: string; on: string | undefined }) {
  const t = useT()
  const [page, setPage] = useState({ page: 1, pageSize: 20 })
  const people = useQuery(ask(api.people.list, { unitId, ...(on && { on }), ...page }))
  return (
    <DataTable
      label={t('organisation.members')}
      answer={people}
      filter={{ values: page, turn: (to, size) => setPage({ page: to, pageSize: size ?? page.pageSize }) }}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('people.name'),
          primary: true,
          width: '8rem',
          render: ({ id, name }) => (
            <Link to={`/people/${id}` as string}>
              <PersonName name={name} />
            </Link>
          ),
        },
        { key: 'posts', title: t('people.posts'), render: ({ posts }) => posts.join('、') },
        { key: 'employer', title: t('people.employerPost'), render: ({ employerPost }) => employerPost ?? '' },
        { key: 'sector', title: t('people.sector'), render: ({ sector }) => sector ?? '' },
      ]}
    />
  )
}
