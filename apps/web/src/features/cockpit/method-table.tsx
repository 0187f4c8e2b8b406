import { useLanguage, useT } from '../../locales/language.ts'
import { IndicatorNumber } from './indicator-number.tsx'
import { MeetingsNumber } from './meetings-number.tsx'
import type { Measure, Method } from './method.ts'
import { ScrollFrame } from '../../ui/scroll-frame.tsx'
import styles from './method-table.module.css'

/** The same page as a table: one row a measure, with its clause. */
export function MethodTable({ method }: { method: Method }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <ScrollFrame label={t('places.method')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('cockpit.pillar')}</th>
            <th scope="col">{t('cockpit.measure')}</th>
            <th scope="col">{t('cockpit.indicator')}</th>
            <th scope="col">{t('cockpit.article')}</th>
            <th scope="col">{t('cockpit.basis')}</th>
          </tr>
        </thead>
        {method.pillars.map((pillar) => (
          <tbody key={pillar.key}>
            {pillar.measures.map((measure, at) => (
              <tr key={measure.id}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={pillar.measures.length}>
                    {pillar.title[words]}
                  </th>
                ) : null}
                <th scope="row">
                  {measure.id} {measure.title[words]}
                </th>
                <td>
                  <Figures measure={measure} />
                </td>
                <td>{measure.indicators.flatMap(({ target }) => target ?? []).join('；')}</td>
                <td className={styles['basis']}>{measure.basis}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  )
}

function Figures({ measure }: { measure: Measure }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  if (measure.indicators.length > 0) {
    return measure.indicators.map((indicator) => (
      <div key={indicator.key}>
        {indicator.name[words]} <IndicatorNumber indicator={indicator} />
      </div>
    ))
  }
  if (measure.meetings) return <MeetingsNumber measure={measure} />
  return <span className={styles['silent']}>{t('cockpit.noRecords')}</span>
}
