import { Link } from '@tanstack/react-router'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { BorderedForm, Cell } from '../../../ui/bordered-form.tsx'
import styles from './round-page.module.css'
import type { Round } from './round.ts'

/** The record of a round, with every count and stamp. */
export function RoundForm({ round }: { round: Round }) {
  const t = useT()
  const dates = useDates()
  const { scheme, adoptedBy, verifications, objections } = round
  const verified = verifications.filter(({ state }) => state === 'confirmed').length
  return (
    <BorderedForm title={t('rounds.form')}>
      <Cell label={t('rounds.scheme')} wide>
        <Link to={`/schemes/${scheme.id}` as string}>
          {scheme.title} · {t('schemes.versionNumber', { number: scheme.number })}
        </Link>
      </Cell>
      <Cell label={t('rounds.subject')}>{t(`schemes.subjects.${round.subject}`)}</Cell>
      <Cell label={t('rounds.sheets')}>{round.sheets}</Cell>
      <Cell label={t('rounds.period')} wide>
        {dates.span(round.from, round.until)}
      </Cell>
      <Cell label={t('rounds.verification')}>
        {t('rounds.verificationCount', { done: verified, all: verifications.length })}
      </Cell>
      <Cell label={t('rounds.objections')}>{t('rounds.objectionCount', objections)}</Cell>
      <Cell label={t('rounds.objectionsUntil')}>{round.objectionsUntil ? dates.day(round.objectionsUntil) : '—'}</Cell>
      <Cell label={t('rounds.corrections')}>{t('rounds.correctionCount', { count: round.corrections })}</Cell>
      <Cell label={t('rounds.gradeCounts')} wide>
        <span className={styles['grades']}>
          {round.grades.map(({ grade, count }) => (
            <span key={grade}>
              {grade ?? t('rounds.noGrade')} <strong>{count}</strong>
            </span>
          ))}
        </span>
      </Cell>
      {adoptedBy ? (
        <Cell label={t('rounds.adoptedBy')} wide>
          <Link to={`/meetings/${adoptedBy.meetingId}` as string}>{adoptedBy.title}</Link>
          <span>
            {dates.day(adoptedBy.heldOn)}
            {adoptedBy.decision ? ` · ${adoptedBy.decision}` : ''}
          </span>
        </Cell>
      ) : null}
      {round.filedAs ? (
        <Cell label={t('rounds.filedAs')} wide>
          {round.filedAs}
        </Cell>
      ) : null}
      {round.cancelledReason ? (
        <Cell label={t('rounds.cancelledReason')} wide>
          {round.cancelledReason}
        </Cell>
      ) : null}
    </BorderedForm>
  )
}
