import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT, useWordOf } from '../../locales/language.ts'
import { NumberWithRecords } from '../../ui/number-with-records.tsx'
import { IndicatorRecords } from './indicator-records.tsx'
import type { Indicator } from './method.ts'
import styles from './indicator-number.module.css'

/** An indicator's number with its formula, the article's figure beside it, and its records behind it. */
export function IndicatorNumber({ indicator }: { indicator: Indicator }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  const { before, target } = indicator
  const value = before && indicator.value !== null ? `${before.value}→${indicator.value}` : indicator.value
  return (
    <NumberWithRecords
      label={indicator.name[words]}
      value={value}
      unit={indicator.unit[words]}
      missing={indicator.missing ? wordOf('cockpit', `missing.${indicator.missing}`) : null}
      formula={indicator.formula[words]}
      size="figure"
    >
      {before ? (
        <p className={styles['aside']}>{t('cockpit.before', { day: dates.day(before.on), value: before.value })}</p>
      ) : null}
      {target ? <p className={styles['aside']}>{`${t('cockpit.article')}：${target}`}</p> : null}
      <IndicatorRecords indicatorKey={indicator.key} />
    </NumberWithRecords>
  )
}
