import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Term, type BranchLine } from './branch-words.tsx'
import styles from './branches.module.css'

/** The branches in their order: members, officers, terms, and what their set-up lacks. No order but their own. */
export function BranchesPage() {
  const t = useT()
  const answer = useQuery(ask(api.branches.list))
  const { data } = answer
  return (
    <div className={styles['page']}>
      <PageHeader title={t('places.branches')}>{t('branches.lead')}</PageHeader>
      <ErrorNote error={answer.error} />
      {data ? (
        <Note>{t('branches.together', { members: data.members, body: t(`branches.bodies.${data.body}`) })}</Note>
      ) : null}
      <DataTable
        label={t('places.branches')}
        name="branches"
        answer={{ ...answer, data: data ? { items: data.items, total: data.items.length } : undefined }}
        columns={useBranchColumns()}
        rowKey={({ id }) => id}
      />
      {data?.young ? <YoungOfficers branches={data.items} young={data.young} /> : null}
    </div>
  )
}

function useBranchColumns(): readonly Column<BranchLine>[] {
  const t = useT()
  return [
    {
      key: 'name',
      title: t('branches.name'),
      primary: true,
      render: ({ id, name }) => <Link to={`/branches/${id}` as string}>{name}</Link>,
    },
    {
      key: 'members',
      title: t('branches.members'),
      numeric: true,
      width: '9rem',
      render: ({ members, fullMembers }) => t('branches.membersShort', { members, full: fullMembers }),
    },
    {
      key: 'secretary',
      title: t('branches.secretary'),
      render: ({ officers }) => officers.find(({ kind }) => kind === 'branch_secretary')?.name ?? '—',
    },
    {
      key: 'officers',
      title: t('branches.officers'),
      numeric: true,
      width: '6rem',
      render: ({ officers }) => officers.length,
    },
    { key: 'term', title: t('branches.term'), width: '14rem', render: ({ term }) => <Term term={term} /> },
    {
      key: 'state',
      title: t('branches.setUp'),
      width: '12rem',
      corner: true,
      render: ({ unmet, warnings }) => (
        <StatusTag tone={unmet > 0 ? 'grave' : warnings > 0 ? 'warn' : 'good'}>
          {unmet + warnings === 0 ? t('branches.sound') : t('branches.lacks', { unmet, warnings })}
        </StatusTag>
      ),
    },
  ]
}

interface YoungProps {
  branches: readonly BranchLine[]
  young: { atMost: number; basis: { document: string; clause: string | null } }
}

/** Young officers, counted once each, with the people behind the number; unknown ages are named, not guessed. */
function YoungOfficers({ branches, young }: YoungProps) {
  const t = useT()
  const all = [...new Map(branches.flatMap(({ officers }) => officers).map((one) => [one.personId, one])).values()]
  const are = all.filter(({ age }) => age !== null && age <= young.atMost)
  const unknown = all.filter(({ age }) => age === null).length
  return (
    <SectionCard title={t('branches.young', { age: young.atMost })}>
      <p>
        {t('branches.youngCount', { count: are.length, all: all.length })}
        {unknown > 0 ? ` · ${t('branches.agesMissing', { count: unknown })}` : ''}
        <small className={styles['basis']}>
          {young.basis.document} {young.basis.clause}
        </small>
      </p>
      <ul role="list" className={styles['people']}>
        {are.map(({ personId, name, title, age }) => (
          <li key={personId}>
            <Link to={`/people/${personId}` as string}>{name}</Link> {title} · {t('branches.age', { age: age ?? 0 })}
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
