import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT, useWordOf } from '../../locales/language.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './coverage-page.module.css'

type Coverage = Awaited<ReturnType<typeof api.organisation.coverage>>['work']

/** The two full coverages with everybody who is not covered yet. */
export function CoveragePage() {
  const t = useT()
  const coverage = useQuery(ask(api.organisation.coverage, {}))
  return (
    <>
      <PageHeader title={t('places.coverage')}>{t('organisation.coverageLead')}</PageHeader>
      {coverage.error ? <ErrorNote error={coverage.error} onRetry={coverage.refetch} /> : null}
      {!coverage.data && !coverage.error ? <Loading lines={6} /> : null}
      {coverage.data ? (
        <div className={styles['pair']}>
          <Figure
            title={t('organisation.coverageOrganisation')}
            formula={t('organisation.coverageFormulaOrganisation')}
            coverage={coverage.data.organisation}
          />
          <Figure
            title={t('organisation.coverageWork')}
            formula={t('organisation.coverageFormulaWork')}
            coverage={coverage.data.work}
          />
        </div>
      ) : null}
    </>
  )
}

function Figure({ title, formula, coverage }: { title: string; formula: string; coverage: Coverage }) {
  const t = useT()
  const wordOf = useWordOf()
  const answer = {
    data: { items: coverage.notCovered, total: coverage.notCovered.length },
    error: null,
    isFetching: false,
    refetch: () => undefined,
  }
  return (
    <SectionCard title={title}>
      {coverage.due === 0 ? (
        <Empty>{t('organisation.nobody')}</Empty>
      ) : (
        <>
          <p className={styles['figure']}>
            {coverage.covered}
            <small> / {coverage.due}</small>
          </p>
          <p className={styles['formula']}>{formula}</p>
          <h3 className={styles['sub']}>{t('organisation.notCovered')}</h3>
          {coverage.notCovered.length === 0 ? (
            <p>{t('organisation.allCovered')}</p>
          ) : (
            <DataTable
              label={t('organisation.notCovered')}
              answer={answer}
              rowKey={({ personId }) => personId}
              columns={[
                {
                  key: 'name',
                  title: t('people.name'),
                  primary: true,
                  render: ({ personId, name }) => <Link to={`/people/${personId}` as string}>{name}</Link>,
                },
                { key: 'sector', title: t('people.sector'), render: ({ sector }) => sector ?? '' },
                {
                  key: 'why',
                  title: t('organisation.why'),
                  render: ({ reason }) => wordOf('organisation', `reasons.${reason}`, reason),
                },
              ]}
            />
          )}
        </>
      )}
    </SectionCard>
  )
}
