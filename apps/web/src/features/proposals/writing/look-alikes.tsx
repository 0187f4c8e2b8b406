import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { SectionCard } from '../../../ui/section-card.tsx'
import type { Text } from '../proposal.ts'
import styles from './writing.module.css'

type Alike = Awaited<ReturnType<typeof api.proposals.lookAlikes>>['items'][number]

/** Earlier proposals that say much the same, asked anew after every pause in typing. */
export function LookAlikes({ id, text }: { id: string; text: Text }) {
  const t = useT()
  const calm = usePaused(text, 1500)
  const enough = calm.title.trim().length > 4
  const alike = useQuery({
    queryKey: ['proposals', 'lookAlikes', id, calm],
    queryFn: () => api.proposals.lookAlikes({ id, ...calm }),
    enabled: enough,
    placeholderData: (before) => before,
  })
  const items = alike.data?.items ?? []
  return (
    <SectionCard title={t('proposals.alike.title')}>
      <p className={styles['total']}>{t('proposals.alike.lead')}</p>
      {alike.data && items.length === 0 ? <p>{t('proposals.alike.none')}</p> : null}
      <ul role="list" className={styles['remarks']}>
        {items.map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
    </SectionCard>
  )
}

function One({ one }: { one: Alike }) {
  const t = useT()
  const { dutyYearTitle: year, number, state, unitName, className } = one
  return (
    <li>
      <Link to={`/proposals/${one.id}` as string}>{one.title}</Link>
      <small>
        {t('proposals.alike.percent', { percent: one.percent })}　
        {t('proposals.alike.ended', { year, number: number ?? '', state: t(`proposals.states.${state}`) })}
      </small>
      {unitName ? <small>{t('proposals.alike.reply', { unit: unitName, class: className ?? '' })}</small> : null}
      {one.shared.length > 0 ? (
        <small>
          {t('proposals.alike.shared')}：{one.shared.slice(0, 3).map((passage) => `“${passage}”`)}
        </small>
      ) : null}
    </li>
  )
}

/** A value that follows once it has not changed for a while. */
function usePaused<T>(value: T, wait: number): T {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return paused
}
