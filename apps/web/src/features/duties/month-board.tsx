import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDates } from '../../locales/dates.ts'
import { useLanguage, useT } from '../../locales/language.ts'
import type { MonthReminder, TalkCircle, Turn } from './duty.ts'
import styles from './month-board.module.css'
import { TurnLine } from './turn-line.tsx'

interface Props {
  view: MonthReminder
  onOpen: (turn: Turn) => void
}

/** The month's reminder: everything on one screen, nothing to press before it can be read. */
export function MonthBoard({ view, onOpen }: Props) {
  const t = useT()
  return (
    <div className={styles['board']}>
      <div className={styles['column']}>
        <Part title={t('duties.parts.due')}>
          <Lines turns={view.due} empty={t('duties.nothingDue')} onOpen={onOpen} />
        </Part>
        {view.carriedOver.length > 0 ? (
          <Part title={t('duties.parts.carriedOver')}>
            <Lines turns={view.carriedOver} onOpen={onOpen} />
          </Part>
        ) : null}
        {view.running.length > 0 ? (
          <Part title={t('duties.parts.running')}>
            <Lines turns={view.running} onOpen={onOpen} />
          </Part>
        ) : null}
      </div>
      <div className={styles['column']}>
        <Election view={view} />
        <Talks view={view} />
        <FirstAgenda view={view} />
        <Reminders view={view} />
        <DaysOff view={view} />
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Lines({ turns, empty, onOpen }: { turns: readonly Turn[]; empty?: string; onOpen: Props['onOpen'] }) {
  if (turns.length === 0) return <p>{empty}</p>
  return (
    <ul role="list" className={styles['lines']}>
      {turns.map((turn) => (
        <TurnLine key={turn.key} turn={turn} onOpen={onOpen} />
      ))}
    </ul>
  )
}

function Election({ view: { election } }: { view: MonthReminder }) {
  const t = useT()
  const dates = useDates()
  if (!election) return null
  const day = dates.day(election.delayedUntil ?? election.endsOn)
  const state = election.overdue ? 'overdue' : election.delayedUntil ? 'delayed' : 'coming'
  return (
    <Part title={t('duties.parts.election')}>
      <p className={election.overdue ? styles['grave'] : undefined}>{t(`duties.elections.${state}`, { day })}</p>
      <small>{t('duties.electionSince', { day: dates.day(election.since) })}</small>
    </Part>
  )
}

function Talks({ view: { talks, unit, canRecordTalks } }: { view: MonthReminder }) {
  const t = useT()
  if (talks.length === 0) return null
  return (
    <Part title={t('duties.parts.talks')}>
      <dl className={styles['talks']}>
        {talks.map((circle) => (
          <TalksOf key={circle.duty} circle={circle} />
        ))}
      </dl>
      {canRecordTalks === true ? (
        <Link to={`/duties/${unit.id}/talks` as string} className={styles['link']}>
          {t('duties.recordTalks')}
        </Link>
      ) : null}
    </Part>
  )
}

const shownNames = 6

/** How many of the year's talks were held, and whose are missing. */
export function TalksOf({ circle, shown = shownNames }: { circle: TalkCircle; shown?: number }) {
  const t = useT()
  const language = useLanguage()
  const { name, needed, had, missing } = circle
  const names = missing
    .slice(0, shown)
    .map(([one, other]) =>
      other ? t('duties.pairOf', { one: one?.name ?? '', other: other.name }) : (one?.name ?? ''),
    )
  return (
    <div>
      <dt>
        {language === 'en' ? name.en : name.zh} <b>{t('duties.talksDone', { had, needed })}</b>
      </dt>
      {missing.length > 0 ? (
        <dd>
          {t('duties.missing')}
          {names.join(t('ui.comma'))}
          {missing.length > shown ? ` ${t('duties.andMore', { count: missing.length })}` : null}
        </dd>
      ) : null}
    </div>
  )
}

function FirstAgenda({ view: { firstAgenda } }: { view: MonthReminder }) {
  const t = useT()
  const dates = useDates()
  if (firstAgenda.length === 0) return null
  return (
    <Part title={t('duties.parts.firstAgenda')}>
      <ul className={styles['texts']}>
        {firstAgenda.map(({ title, from, on }) => (
          <li key={title}>
            {title}
            <small>
              {from} · {dates.day(on)}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Reminders({ view: { reminders } }: { view: MonthReminder }) {
  const t = useT()
  const language = useLanguage()
  if (reminders.length === 0) return null
  return (
    <Part title={t('duties.parts.reminders')}>
      <ul className={styles['texts']}>
        {reminders.map(({ duty, name, advice }) => (
          <li key={duty}>
            <b>{language === 'en' ? name.en : name.zh}</b>
            <small>{language === 'en' ? advice?.en : advice?.zh}</small>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function DaysOff({ view: { holidays, makeUpDays } }: { view: MonthReminder }) {
  const t = useT()
  const dates = useDates()
  if (holidays.length === 0 && makeUpDays.length === 0) return null
  const off = holidays.map(({ name, from, through }) =>
    t('duties.holiday', { name, period: from === through ? dates.day(from) : dates.period(from, through) }),
  )
  return (
    <Part title={t('duties.parts.daysOff')}>
      <p>{[...off, ...makeUpDays.map((day) => t('duties.makeUp', { day: dates.day(day) }))].join(t('ui.comma'))}</p>
    </Part>
  )
}
