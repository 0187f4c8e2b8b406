import { Link } from '@tanstack/react-router'
import { useDates } from '../../../locales/dates.ts'
import { useT, useWordOf } from '../../../locales/language.ts'
import { BorderedForm, Cell } from '../../../ui/bordered-form.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import styles from './scheme-parts.module.css'
import type { SchemeVersion } from './scheme.ts'

/** Who wrote, reviewed and adopted a version, from when on it is in force, and every step. */
export function SchemeHistory({ scheme }: { scheme: SchemeVersion }) {
  const t = useT()
  const dates = useDates()
  const wordOf = useWordOf()
  const { adoptedBy, inForceFrom, replacedFrom, reviews } = scheme
  return (
    <div className={styles['page']}>
      <BorderedForm title={t('schemes.leaves.history')}>
        <Cell label={t('schemes.writers')}>{scheme.writers.join(t('ui.comma')) || t('schemes.fromPack')}</Cell>
        <Cell label={t('schemes.changedAt')}>{dates.moment(scheme.changedAt)}</Cell>
        <Cell label={t('schemes.adoptedBy')} wide>
          {adoptedBy ? (
            <span>
              <Link to={`/meetings/${adoptedBy.meetingId}` as string}>{adoptedBy.title}</Link>（
              {dates.day(adoptedBy.heldOn)}）{adoptedBy.decision}
            </span>
          ) : (
            '—'
          )}
        </Cell>
        <Cell label={t('schemes.inForceFrom')}>{inForceFrom ? dates.day(inForceFrom) : '—'}</Cell>
        <Cell label={t('schemes.replacedFrom')}>{replacedFrom ? dates.day(replacedFrom) : '—'}</Cell>
        {reviews.map((review) => (
          <Cell key={review.at} label={t('schemes.review')} wide>
            <strong>{t(`schemes.verdicts.${review.verdict}`)}</strong>
            <span>{review.opinion}</span>
            <small>
              {review.by} · {dates.moment(review.at)}
            </small>
          </Cell>
        ))}
      </BorderedForm>
      <SectionCard title={t('schemes.leaves.history')}>
        <Timeline
          label={t('schemes.leaves.history')}
          entries={scheme.history.map(({ type, at, by, note }, index) => ({
            key: `${at}${index}`,
            at: dates.moment(at),
            title: wordOf('events', type, type),
            by,
            note,
          }))}
        />
      </SectionCard>
    </div>
  )
}
