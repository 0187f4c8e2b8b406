import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { PrintButton } from '../../../ui/print-button.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import styles from '../proposal-page.module.css'

type Rates = Awaited<ReturnType<typeof api.outcomes.rates>>

const names = ['acceptance', 'reply', 'contact', 'satisfaction', 'solved', 'promises_kept'] as const

/** Where the records behind a rate are listed. */
const records: Record<(typeof names)[number], string> = {
  acceptance: '/proposals?',
  reply: '/proposals?state=replied&',
  contact: '/handling?',
  satisfaction: '/proposals?state=closed&',
  solved: '/handling?state=replied&',
  promises_kept: '/promises?state=kept&',
}

/** The rates of a duty year, always together; each with its formula, its two numbers and its records. */
export function RatesPage() {
  const t = useT()
  const filter = useFilter<{ dutyYearId?: string }>()
  const years = useQuery(ask(api.proposals.rules)).data?.dutyYears ?? []
  const { dutyYearId } = filter.values
  const rates = useQuery(ask(api.outcomes.rates, dutyYearId ? { dutyYearId } : {}))
  return (
    <>
      <PageHeader title={t('places.proposalRates')} actions={<PrintButton />}>
        {t('proposals.rates.lead')}
      </PageHeader>
      <FilterBar
        filter={filter}
        fields={[
          {
            kind: 'choice',
            name: 'dutyYearId',
            label: t('proposals.year'),
            options: years.map(({ id, title }) => ({ value: id, label: title })),
          },
        ]}
      />
      {rates.error ? <ErrorNote error={rates.error} onRetry={rates.refetch} /> : null}
      {!rates.data && !rates.error ? <Loading lines={6} /> : null}
      {rates.data ? <Figures rates={rates.data} year={dutyYearId ? `dutyYearId=${dutyYearId}` : ''} /> : null}
    </>
  )
}

function Figures({ rates, year }: { rates: Rates; year: string }) {
  const t = useT()
  return (
    <div className={styles['page']}>
      <SectionCard title={rates.dutyYearTitle}>
        <dl className={styles['rates']}>
          {names.map((name) => {
            const { of, count } = rates.rates[name]
            return (
              <div key={name}>
                <dt>{t(`proposals.rates.names.${name}`)}</dt>
                <dd>{of === 0 ? t('proposals.rates.none') : `${((count * 100) / of).toFixed(1)}%`}</dd>
                <dd>{t('proposals.rates.of', { count, of })}</dd>
                <dd className={styles['meta']}>{t(`proposals.rates.formulas.${name}`)}</dd>
                <dd>
                  <p>
                    <Link to={(records[name] + year) as string}>{t('proposals.rates.records')}</Link>
                  </p>
                </dd>
              </div>
            )
          })}
        </dl>
      </SectionCard>
      <SectionCard title={t('proposals.rates.classes')}>
        <dl className={styles['rates']}>
          {rates.classes.map(({ key, name, count }) => (
            <div key={key}>
              <dt>
                {key} {name}
              </dt>
              <dd>{count}</dd>
              <dd>
                <p>
                  <Link to={'/handling?state=replied' as string}>{t('proposals.rates.records')}</Link>
                </p>
              </dd>
            </div>
          ))}
        </dl>
      </SectionCard>
    </div>
  )
}
