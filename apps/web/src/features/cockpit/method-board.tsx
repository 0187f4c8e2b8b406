import { useLanguage, useT } from '../../locales/language.ts'
import { IndicatorNumber } from './indicator-number.tsx'
import { MeetingsNumber } from './meetings-number.tsx'
import type { Measure, Method, Pillar } from './method.ts'
import styles from './method-board.module.css'

/** Four pillars side by side, their measures below one another. */
export function MethodBoard({ method }: { method: Method }) {
  return (
    <div className={styles['board']}>
      {method.pillars.map((pillar) => (
        <PillarColumn key={pillar.key} pillar={pillar} />
      ))}
    </div>
  )
}

function PillarColumn({ pillar }: { pillar: Pillar }) {
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <section className={styles['pillar']} aria-label={pillar.title[words]}>
      <header>
        <h2>{pillar.title[words]}</h2>
        <p>{pillar.motto[words]}</p>
      </header>
      <ul role="list">
        {pillar.measures.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
        ))}
      </ul>
    </section>
  )
}

function MeasureCard({ measure }: { measure: Measure }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const silent = measure.indicators.length === 0 && !measure.meetings
  return (
    <li className={styles['measure']} data-silent={silent}>
      <h3>
        <span>{measure.id}</span> {measure.title[words]}
      </h3>
      {measure.indicators.map((indicator) => (
        <div key={indicator.key} className={styles['indicator']}>
          <IndicatorNumber indicator={indicator} />
          <span>{indicator.name[words]}</span>
        </div>
      ))}
      {measure.indicators.length === 0 && measure.meetings ? (
        <div className={styles['indicator']}>
          <MeetingsNumber measure={measure} />
          <span>{t('cockpit.meetings')}</span>
        </div>
      ) : null}
      {silent ? <p title={t('cockpit.noRecordsNote')}>{t('cockpit.noRecords')}</p> : null}
    </li>
  )
}
