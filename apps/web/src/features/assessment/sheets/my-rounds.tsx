import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { SectionCard } from '../../../ui/section-card.tsx'
import { RoundState } from '../rounds/round-state.tsx'
import styles from './sheets.module.css'

/** Assessments that the person was told of, with the deadline for objections first of all. */
export function MyRounds() {
  const t = useT()
  const dates = useDates()
  const rounds = useQuery(ask(api.sheets.mine)).data?.items ?? []
  if (rounds.length === 0) return null
  return (
    <div className={styles['above']}>
      <SectionCard title={t('sheets.mine')}>
        <ul role="list" className={styles['mine']}>
          {rounds.map((round) => (
            <li key={round.roundId + round.subjectId}>
              <Link to={`/my-year/${round.roundId}/${round.subjectId}` as string}>{round.title}</Link>
              <RoundState state={round.state} />
              <span className={styles['meta']}>
                {[
                  round.grade ?? t('rounds.noGrade'),
                  round.state === 'told' && round.objectionsUntil
                    ? t('sheets.deadline', { day: dates.day(round.objectionsUntil) })
                    : dates.span(round.from, round.until),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </SectionCard>
    </div>
  )
}
