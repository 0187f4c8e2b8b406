import { useState } from 'react'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { BorderedForm, Cell } from '../../../ui/bordered-form.tsx'
import { Figure } from '../../../ui/chart/figure.tsx'
import { Histogram } from '../../../ui/chart/histogram.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { AffectedPeople } from './affected-people.tsx'
import { BinTable } from './bin-table.tsx'
import { GroupGrades } from './group-grades.tsx'
import { ItemEffects } from './item-effects.tsx'
import styles from './trial-view.module.css'
import type { Trial, Tried } from './trial.ts'

const groups = ['sectors', 'roles', 'committees'] as const

type Name = NonNullable<Trial['against']>

/** What a version would do: to how many, in which groups, by which items, and to whom. */
export function TrialView({ trial, tried }: { trial: Trial; tried: Tried | null }) {
  const t = useT()
  const [by, setBy] = useState<(typeof groups)[number]>('sectors')
  const names = trial.against ? { now: t('trials.now'), before: t('trials.before') } : null
  const bins = trial.distribution.map(({ from, until, count, before }) => ({
    label: `${from}–${until}`,
    count,
    before,
  }))
  return (
    <div className={styles['view']}>
      <Summary trial={trial} />
      <Figure
        title={t('trials.distribution')}
        chart={<Histogram label={t('trials.distribution')} bins={bins} names={names} />}
        table={<BinTable bins={bins} compared={names !== null} />}
      />
      <Tabs
        label={t('trials.grades')}
        tabs={groups.map((key) => ({ key, title: t(`trials.by.${key}`) }))}
        chosen={by}
        onChoose={setBy}
      >
        <GroupGrades title={`${t('trials.grades')} · ${t(`trials.by.${by}`)}`} groups={trial[by]} trial={trial} />
      </Tabs>
      <ItemEffects items={trial.items} compared={names !== null} />
      {trial.people && names ? <AffectedPeople people={trial.people} tried={tried} /> : null}
    </div>
  )
}

function Summary({ trial }: { trial: Trial }) {
  const t = useT()
  const dates = useDates()
  const nameOf = ({ title, number }: Name) => (number === null ? title : t('trials.version', { title, number }))
  return (
    <BorderedForm title={trial.name ?? t('places.trials')}>
      <Cell label={t('trials.scheme')}>{nameOf(trial.scheme)}</Cell>
      <Cell label={t('trials.against')}>{trial.against ? nameOf(trial.against) : t('trials.nothing')}</Cell>
      <Cell label={t('trials.period')}>
        {trial.period.title}
        <small>{dates.span(trial.period.from, trial.period.until)}</small>
      </Cell>
      <Cell label={t('trials.took')}>
        {Math.max(1, Math.round(trial.tookMs))} {t('trials.milliseconds')}
      </Cell>
      <Cell label={t('trials.assessed')}>
        {trial.assessed} {t('trials.people')}
      </Cell>
      <Cell label={t('trials.withoutTotal')}>
        {trial.withoutTotal} {t('trials.people')}
      </Cell>
      {trial.against ? (
        <Cell label={t('trials.gradeChanged')} wide>
          <strong>
            {trial.gradeChanged} {t('trials.people')}
          </strong>
        </Cell>
      ) : null}
    </BorderedForm>
  )
}
