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
      <PageHeader title={t('assessing.trials')} actions={answer.data && !keptId ? <KeepTrial input={input} /> : null}>
        {t('trials.lead')}
      </PageHeader>
      <FilterBar filter={filter} fields={useFields()} />
      {!schemeId && !keptId ? <Empty>{t('trials.chooseFirst')}</Empty> : null}
      {answer.error ? <ErrorNote error={answer.error} onRetry={answer.refetch} /> : null}
      {answer.isFetching && !answer.data ? <Loading lines={10} /> : null}
      {answer.data ? <TrialView trial={answer.data} /> : null}
      <KeptTrials />
    </>
  )
}

function useFields(): readonly FilterField[] {
  const t = useT()
  const versions = useQuery(ask(api.schemes.list, {})).data?.items ?? []
  const years = useQuery(ask(api.cockpit.pack)).data?.dutyYears ?? []
  const options = versions.map(({ id, title, number, state }) => ({
    value: id,
    label: `${t('trials.version', { title, number })} · ${t(`schemes.states.${state}`)}`,
  }))
  return [
    { kind: 'choice', name: 'schemeId', label: t('trials.scheme'), options, none: t('trials.choose') },
    { kind: 'choice', name: 'againstId', label: t('trials.against'), options, none: t('trials.nothing') },
    {
      kind: 'choice',
      name: 'dutyYearId',
      always: true,
      label: t('trials.period'),
      options: years.map(({ id, title }) => ({ value: id, label: title })),
    },
  ]
}
