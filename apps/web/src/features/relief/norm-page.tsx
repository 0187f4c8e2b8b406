import { useEffect, useState } from 'react'
import { api } from '../../app/relief-client.ts'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { EntryFrame } from '../access/sign-in/entry-frame.tsx'
import styles from './relief.module.css'

type Norm = Awaited<ReturnType<typeof api.relief.norm>>

/** 使用规范 as the rule pack has it: for whom, for what, and what is not required (guardrail F11). */
export function NormPage() {
  const t = useT()
  const [norm, setNorm] = useState<Norm | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => void api.relief.norm().then(setNorm, setError), [])
  return (
    <EntryFrame title={t('relief.norm')} {...(norm && { lead: norm.committee })} wide>
      <div className={styles['parts']}>
        <ErrorNote error={error} />
        {norm ? <NormText norm={norm} /> : error ? null : <Loading lines={10} />}
      </div>
    </EntryFrame>
  )
}

function NormText({ norm }: { norm: Norm }) {
  const t = useT()
  const dates = useDates()
  return (
    <>
      <p className={styles['version']}>
        {t('relief.normVersion', { version: norm.version, day: dates.day(norm.inForceFrom) })}
      </p>
      {(['notRequired', 'audience', 'purposes', 'equalWays'] as const).map((part) => (
        <Sentences key={part} title={t(`relief.${part}`)} sentences={norm[part]} />
      ))}
      <section>
        <h2>{t('relief.basis')}</h2>
        <ul className={styles['sentences']}>
          {norm.basis.map(({ document: title, clause }) => (
            <li key={title}>
              {title}
              {clause ? ` ${clause}` : ''}
            </li>
          ))}
        </ul>
      </section>
      <p>
        {t('relief.normComplain')}{' '}
        <a className={styles['link']} href="/relief">
          {t('relief.title')}
        </a>
        {norm.officePhone ? ` ${t('relief.callOffice', { phone: norm.officePhone })}` : null}
      </p>
      <a className={styles['link']} href="/">
        {t('relief.back')}
      </a>
    </>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: Norm['audience'] }) {
  const language = useLanguage()
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['sentences']}>
        {sentences.map(({ zh, en }) => (
          <li key={zh}>{language === 'zh-CN' ? zh : en}</li>
        ))}
      </ul>
    </section>
  )
}
