import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useLanguage, useT } from '../../../locales/language.ts'
import { Empty } from '../../../ui/notices/empty.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { StatusTag, type Tone } from '../../../ui/status-tag.tsx'
import styles from './scheme-parts.module.css'
import type { SchemeVersion } from './scheme.ts'

type Item = Awaited<ReturnType<typeof api.schemes.compare>>['items'][number]

/** What differs between this version and another of the same scheme, item by item. */
export function SchemeComparison({ scheme }: { scheme: SchemeVersion }) {
  const t = useT()
  const others = useQuery(ask(api.schemes.list, { key: scheme.key })).data?.items.filter(({ id }) => id !== scheme.id)
  const [chosen, setChosen] = useState('')
  const nearest = others?.find(({ number }) => number < scheme.number) ?? others?.[0]
  const withId = chosen || nearest?.id
  if (!others) return <Loading lines={5} />
  if (!withId) return <Empty>{t('schemes.noOther')}</Empty>
  return (
    <>
      <label className={styles['choice']}>
        <span>{t('schemes.compareWith')}</span>
        <select value={withId} onChange={(event) => setChosen(event.target.value)}>
          {others.map(({ id, number, state }) => (
            <option key={id} value={id}>
              {`${t('schemes.versionNumber', { number })} · ${t(`schemes.states.${state}`)}`}
            </option>
          ))}
        </select>
      </label>
      <Differences id={scheme.id} withId={withId} />
    </>
  )
}

function Differences({ id, withId }: { id: string; withId: string }) {
  const t = useT()
  const answer = useQuery(ask(api.schemes.compare, { id, withId }))
  if (answer.error) return <ErrorNote error={answer.error} onRetry={answer.refetch} />
  if (!answer.data) return <Loading lines={5} />
  if (answer.data.items.length === 0) return <Empty>{t('schemes.same')}</Empty>
  const { from, to, items } = answer.data
  const named = [from, to].map(({ title, number }) => `${title} ${t('schemes.versionNumber', { number })}`)
  return (
    <>
      <p className={styles['lead']}>{named.join(' → ')}</p>
      <ul role="list" className={styles['changes']} aria-label={t('schemes.leaves.compare')}>
        {items.map((item) => (
          <li key={item.id} className={styles['change']} data-change={item.change}>
            <Change item={item} />
          </li>
        ))}
      </ul>
    </>
  )
}

const tones: Record<Item['change'], Tone> = { added: 'good', removed: 'grave', changed: 'warn' }

function Change({ item }: { item: Item }) {
  const t = useT()
  const words = useLanguage() === 'zh-CN' ? 'zh' : 'en'
  return (
    <>
      <header>
        <StatusTag tone={tones[item.change]}>{t(`schemes.changes.${item.change}`)}</StatusTag>
        <h3>
          {item.part === 'item' ? null : <small>{t(`schemes.parts.${item.part}`)}</small>} {item.title[words]}
        </h3>
      </header>
      {item.fields.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('schemes.change')}</th>
              <th scope="col">{t('schemes.before')}</th>
              <th scope="col">{t('schemes.after')}</th>
            </tr>
          </thead>
          <tbody>
            {item.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{t(`schemes.fields.${field}`)}</th>
                <td>{before ? <del>{before[words]}</del> : '—'}</td>
                <td>{after ? <ins>{after[words]}</ins> : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  )
}
