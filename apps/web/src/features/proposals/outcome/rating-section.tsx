import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { Button } from '../../../ui/button.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { StatusTag } from '../../../ui/status-tag.tsx'
import styles from '../proposal-page.module.css'
import type { Proposal } from '../proposal.ts'
import { RateForm } from './rate-form.tsx'
import { RatingLink } from './rating-link.tsx'

type Ratings = Awaited<ReturnType<typeof api.outcomes.ratings>>

/** How proposers rate the handling, and who still may. */
export function RatingSection({ proposal }: { proposal: Proposal }) {
  const t = useT()
  const dates = useDates()
  const answer = useQuery(ask(api.outcomes.ratings, { id: proposal.mergedInto ?? proposal.id }))
  const ratings = answer.data
  if (!ratings || (ratings.rateUntil === null && ratings.ratings.length === 0)) return null
  return (
    <SectionCard title={t('proposals.rating.title')}>
      <p className={styles['meta']}>
        {t('proposals.rating.lead')}{' '}
        {ratings.rateUntil ? t('proposals.rating.until', { day: dates.day(ratings.rateUntil) }) : null}
      </p>
      {ratings.ratings.length === 0 ? <p>{t('proposals.rating.none')}</p> : null}
      {ratings.ratings.map((one) => (
        <One key={`${one.personName}${one.round}${one.ratedAt}`} one={one} />
      ))}
      {ratings.open.length > 0 ? (
        <p>{t('proposals.rating.open', { names: ratings.open.map(({ name }) => name).join('、') })}</p>
      ) : null}
      <Acts proposal={proposal} ratings={ratings} />
    </SectionCard>
  )
}

function One({ one }: { one: Ratings['ratings'][number] }) {
  const t = useT()
  const dates = useDates()
  return (
    <p>
      <b>{one.personName}</b> <StatusTag tone="calm">{one.gradeName}</StatusTag> {one.remark}{' '}
      <small>
        {t('proposals.rating.round', { round: one.round })} · {t(`proposals.rating.ways.${one.way}`)} ·{' '}
        {dates.moment(one.ratedAt)}
        {one.enteredByName ? ` · ${t('proposals.rating.by', { name: one.enteredByName })}` : ''}
      </small>{' '}
      {one.unusual ? <StatusTag tone="warn">{t('proposals.rating.unusual')}</StatusTag> : null}
    </p>
  )
}

function Acts({ proposal, ratings }: { proposal: Proposal; ratings: Ratings }) {
  const t = useT()
  const [form, setForm] = useState<'own' | 'other' | 'link' | null>(null)
  const own = ratings.open.some((one) => one.own)
  const id = proposal.mergedInto ?? proposal.id
  const close = () => setForm(null)
  return (
    <div className={styles['choices']} data-screen-only>
      {own ? (
        <Button look="main" onPress={() => setForm('own')}>
          {t('proposals.rating.rate')}
        </Button>
      ) : null}
      {ratings.mayEnterFor && ratings.open.length > 0 ? (
        <>
          <Button onPress={() => setForm('other')}>{t('proposals.rating.enterFor')}</Button>
          <Button onPress={() => setForm('link')}>{t('proposals.rating.link')}</Button>
        </>
      ) : null}
      {form === 'link' ? <RatingLink id={id} open={ratings.open} onClose={close} /> : null}
      {form === 'own' || form === 'other' ? (
        <RateForm id={id} forOthers={form === 'other' ? ratings.open : null} onClose={close} />
      ) : null}
    </div>
  )
}
