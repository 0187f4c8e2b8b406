import type { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { Cell, BorderedForm } from '../../ui/bordered-form.tsx'
import { Note } from '../../ui/notices/note.tsx'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { Conditions } from './conditions.tsx'
import { NodeDetail } from './node-detail.tsx'
import { SchemeGround } from './scheme-ground.tsx'
import { SheetView } from './sheet-view.tsx'
import styles from './year-view.module.css'

type Year = Awaited<ReturnType<typeof api.assessment.sheet>>

/** A member's year: what it rests on, what it adds up to, and why. */
export function YearView({ year }: { year: Year }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const { sheet, scheme } = year
  return (
    <div className={styles['year']}>
      <Note tone="warn">{t('assessment.draftNote')}</Note>
      <Summary year={year} words={words} />
      <SheetView sheet={sheet} />
      <Conditions sheet={sheet} words={words} />
      <SectionCard title={t('assessment.basis')}>
        <SchemeGround scheme={scheme} />
      </SectionCard>
    </div>
  )
}

function Summary({ year, words }: { year: Year; words: 'zh' | 'en' }) {
  const t = useT()
  const dates = useDates()
  const { sheet, scheme } = year
  return (
    <BorderedForm title={scheme.title}>
      <Cell label={t('assessment.member')}>{year.person.name}</Cell>
      <Cell label={t('assessment.year')}>
        {year.year.title}
        <small className={styles['small']}>{dates.span(year.from, year.until)}</small>
      </Cell>
      <Cell label={t('assessment.total')}>
        <NumberWithRecords
          label={t('assessment.total')}
          value={sheet.total}
          formula={sheet.root.formula[words]}
          basis={scheme.basis.join('；')}
          size="figure"
          more={<NodeDetail node={sheet.root} words={words} />}
        >
          <p>{t('assessment.facts', { count: year.factCount })}</p>
        </NumberWithRecords>
      </Cell>
      <Cell label={t('assessment.grade')}>
        {sheet.grade ? <strong>{sheet.grade}</strong> : t('ui.noValue')}
        <small className={styles['small']}>{sheet.gradeReason[words]}</small>
      </Cell>
      <Cell label={t('assessment.hats')} wide>
        {year.hats.length === 0 ? t('assessment.noHats') : null}
        {year.hats.map((hat) => (
          <span key={hat.name + hat.from} className={styles['hat']}>
            {hat.name}（{dates.period(hat.from, hat.until)}）
          </span>
        ))}
      </Cell>
    </BorderedForm>
  )
}
