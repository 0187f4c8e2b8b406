import { useT } from '../../locales/language.ts'
import styles from './year-view.module.css'

interface Ground {
  basis: readonly string[]
  openReadings: readonly string[]
  exceptionalBasis: string | null
}

/** On what a scheme rests, and how its open places are read. */
export function SchemeGround({ scheme }: { scheme: Ground }) {
  const t = useT()
  const exceptional = scheme.exceptionalBasis ? [`${t('assessment.exceptional')}：${scheme.exceptionalBasis}`] : []
  return (
    <>
      <Lines lines={[...scheme.basis, ...exceptional]} />
      {scheme.openReadings.length > 0 ? (
        <>
          <h3 className={styles['sub']}>{t('assessment.openReadings')}</h3>
          <Lines lines={scheme.openReadings} />
        </>
      ) : null}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles['notes']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
