import { Link } from '@tanstack/react-router'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { Branch } from './branch-words.tsx'
import styles from './branches.module.css'

type Criterion = Branch['strengths'][number]['criteria'][number]

/** The four strengths, each criterion with the records that prove it. Missing is missing; nothing is handed in. */
export function Strengths({ branch: { strengths } }: { branch: Branch }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <>
      <p className={styles['basis']}>{t('branches.strengthsLead')}</p>
      {strengths.map(({ key, name, criteria }) => (
        <section key={key} className={styles['strength']}>
          <h3>{name[words]}</h3>
          <ul role="list">
            {criteria.map((criterion) => (
              <li key={criterion.key}>
                <One criterion={criterion} words={words} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function One({ criterion, words }: { criterion: Criterion; words: 'zh' | 'en' }) {
  const t = useT()
  const dates = useDates()
  const { name, basis, need, found, records } = criterion
  const enough = found !== null && found >= need
  return (
    <details>
      <summary>
        {name[words]}{' '}
        <StatusTag tone={enough ? 'good' : found === null ? 'muted' : 'warn'}>
          {found === null ? t('ui.noValue') : t('branches.foundOf', { found, need })}
        </StatusTag>
      </summary>
      <small className={styles['basis']}>
        《{basis.document}》{basis.clause}
      </small>
      <ul role="list" className={styles['people']}>
        {records.map(({ kind, id, title, on }) => (
          <li key={`${id}${on}`}>
            {dates.day(on)} {kind === 'meeting' ? <Link to={`/meetings/${id}` as string}>{title}</Link> : title}
          </li>
        ))}
      </ul>
    </details>
  )
}
