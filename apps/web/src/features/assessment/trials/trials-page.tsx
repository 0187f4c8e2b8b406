import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { FilterBar, type FilterField } from '../../../ui/filter-bar.tsx'
import { Empty } from '../../../ui/notices/empty.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { useFilter } from '../../../ui/table/use-filter.ts'
import { KeepTrial } from './keep-trial.tsx'
import { KeptTrials } from './kept-trials.tsx'
import { TrialView } from './trial-view.tsx'
import type { Tried } from './trial.ts'

interface TrialFilter {
  schemeId?: string
  againstId?: string
  dutyYearId?: string
  /** A run that was kept, instead of a new one. */
  keptId?: string
}

/** A version of a scheme on the records of a period: the effect before the meeting. */
export function TrialsPage() {
  const t = useT()
  const filter = useFilter<TrialFilter>()
  const { schemeId, againstId, dutyYearId, keptId } = filter.values
  const input = { ...(schemeId && { schemeId }), ...(againstId && { againstId }), ...(dutyYearId && { dutyYearId }) }
  const run = useQuery({ ...ask(api.trials.run, input), enabled: !keptId && Boolean(schemeId) })
  const kept = useQuery({ ...ask(api.trials.read, { id: keptId ?? '' }), enabled: Boolean(keptId) })
  const answer = keptId ? kept : run
  return (
    <>
      <PageHeader title={t('places.trials')} actions={answer.data && !keptId ? <KeepTrial input={input} /> : null}>
        {t('trials.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields(schemeId)} />
      {!schemeId && !keptId ? <Empty>{t('trials.chooseFirst')}</Empty> : null}
      {answer.error ? <ErrorNote error={answer.error} onRetry={answer.refetch} /> : null}
      {answer.isFetching && !answer.data ? <Loading lines={10} /> : null}
      {answer.data ? <TrialView trial={answer.data} tried={keptId ? null : triedOf(filter.values)} /> : null}
      <KeptTrials />
    </>
  )
}

/** Whole sheets are drawn from the records of now: not for a run that was kept. */
function triedOf({ schemeId, againstId, dutyYearId }: TrialFilter): Tried | null {
  return schemeId && againstId ? { schemeId, againstId, ...(dutyYearId && { dutyYearId }) } : null
}

function useFields(schemeId: string | undefined): readonly FilterField[] {
  const t = useT()
  const versions = useQuery(ask(api.schemes.list, {})).data?.items ?? []
  const years = useQuery(ask(api.setup.pack)).data?.dutyYears ?? []
  const subject = versions.find(({ id }) => id === schemeId)?.subject
  const optionOf = ({ id, title, number, state }: (typeof versions)[number]) => ({
    value: id,
    label: [t('schemes.versionNumber', { number }), t(`schemes.states.${state}`), title].join(' · '),
  })
  const comparable = versions.filter((version) => subject === undefined || version.subject === subject)
  return [
    {
      kind: 'choice',
      name: 'schemeId',
      label: t('trials.scheme'),
      options: versions.map(optionOf),
      none: t('trials.choose'),
    },
    {
      kind: 'choice',
      name: 'againstId',
      label: t('trials.against'),
      options: comparable.map(optionOf),
      none: t('trials.nothing'),
    },
    {
      kind: 'choice',
      name: 'dutyYearId',
      always: true,
      label: t('trials.period'),
      options: years.map(({ id, title }) => ({ value: id, label: title })),
    },
  ]
}
