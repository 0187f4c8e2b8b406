import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { useFilter } from '../../ui/table/use-filter.ts'
import { Comparison } from './comparison.tsx'
import type { Rule } from './rule.ts'
import { RuleActs } from './rule-acts.tsx'
import { RuleClauses } from './rule-clauses.tsx'
import { RuleLinks } from './rule-links.tsx'
import { RuleReadings } from './rule-readings.tsx'
import { RuleState } from './rule-state.tsx'
import { RuleVersions } from './rule-versions.tsx'
import styles from './library.module.css'

interface Shown {
  number?: string | undefined
  against?: string | undefined
}

/** One rule in one version, with its clauses, its history, what it is linked to, and who is asked to read it. */
export function RulePage() {
  const { ruleId = '' } = useParams({ strict: false }) as { ruleId?: string }
  const { values, set } = useFilter<Shown>()
  const number = values.number ? Number(values.number) : undefined
  const rule = useQuery(ask(api.library.rule, { id: ruleId, ...(number !== undefined && { number }) }))
  useHash(rule.data !== undefined)
  if (rule.error) return <ErrorNote error={rule.error} onRetry={rule.refetch} />
  if (!rule.data) return <Loading lines={12} />
  return (
    <OpenRule
      rule={rule.data}
      against={values.against ? Number(values.against) : null}
      onShow={(shown) => set({ number: String(shown), against: undefined })}
      onCompare={(against) => set({ against: against === null ? undefined : String(against) })}
    />
  )
}

interface Props {
  rule: Rule
  against: number | null
  onShow: (number: number) => void
  onCompare: (against: number | null) => void
}

function OpenRule({ rule, against, onShow, onCompare }: Props) {
  const t = useT()
  const { shown } = rule
  return (
    <div className={styles['page']}>
      <PageHeader below title={rule.title} status={<RuleState state={shown.state} />} />
      <RuleSheet rule={rule} />
      {against === null ? (
        <SectionCard title={t('library.text')}>
          <RuleClauses rule={rule} />
        </SectionCard>
      ) : (
        <Comparison rule={rule} against={against} onClose={() => onCompare(null)} />
      )}
      <div className={styles['beside']}>
        <RuleVersions rule={rule} onShow={onShow} onCompare={onCompare} />
        <RuleLinks rule={rule} />
      </div>
      <RuleReadings rule={rule} />
      <RuleActs rule={rule} />
    </div>
  )
}

function RuleSheet({ rule }: { rule: Rule }) {
  const t = useT()
  const dates = useDates()
  const { shown } = rule
  const from = shown.fromOn ? dates.day(shown.fromOn) : null
  const until = shown.untilOn ? dates.day(shown.untilOn) : null
  return (
    <BorderedForm title={rule.title} {...(shown.documentNumber !== null && { number: shown.documentNumber })}>
      <Cell label={t('library.unit')}>{rule.unitName}</Cell>
      <Cell label={t('library.number')}>
        {t('library.numberOf', { number: shown.number })} · {t('library.clauseCount', { count: rule.clauses.length })}
      </Cell>
      <Cell label={t('library.effect')}>
        {from === null
          ? t(`library.states.${shown.state}`)
          : until
            ? t('library.period', { from, until })
            : t('library.since', { from })}
      </Cell>
      <Cell label={t('library.meeting')}>
        {shown.meeting ? <a href={`/meetings/${shown.meeting.id}`}>{shown.meeting.title}</a> : '—'}
      </Cell>
      {shown.repealReason ? (
        <Cell label={t('library.repealReason')} wide>
          {shown.repealReason}
        </Cell>
      ) : null}
      {rule.partyInternal ? (
        <Cell label={t('library.partyInternalMark')} wide>
          {t('library.partyInternal')}
        </Cell>
      ) : null}
    </BorderedForm>
  )
}

/** Goes to the clause that the address names, once it is there. */
function useHash(there: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (there && hash !== '') document.getElementById(hash)?.scrollIntoView()
  }, [there, hash])
}
