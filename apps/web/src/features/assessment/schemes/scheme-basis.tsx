import { useT } from '../../../locales/language.ts'
import { SectionCard } from '../../../ui/section-card.tsx'
import { SchemeGround } from '../scheme-ground.tsx'
import styles from './scheme-parts.module.css'
import type { SchemeVersion } from './scheme.ts'

/** On what the scheme rests, how its open places are read, and its grades. */
export function SchemeBasis({ scheme }: { scheme: SchemeVersion }) {
  const t = useT()
  return (
    <>
      <SectionCard title={t('schemes.basis')}>
        <SchemeGround scheme={scheme} />
      </SectionCard>
      {scheme.grades.length > 0 ? (
        <SectionCard title={t('schemes.grades')}>
          <ul role="list" className={styles['grades']}>
            {scheme.grades.map(({ name, atLeast }) => (
              <li key={name}>
                <strong>{name}</strong>
                {atLeast === null ? t('schemes.gradeByConditions') : t('schemes.gradeLine', { points: atLeast })}
              </li>
            ))}
          </ul>
        </SectionCard>
      ) : null}
    </>
  )
}
