import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { BorderedForm, Cell } from '../../ui/bordered-form.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { Steps } from '../../ui/steps.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { RectificationActs } from './rectification-acts.tsx'
import styles from './rectification.module.css'
import { RectificationState, StepClock, type Rectification } from './rectification-words.tsx'

const way = ['noticed', 'planned', 'reported', 'rechecked', 'evaluated'] as const

/** One rectification as a 办理单: the notice, what was answered, the clock, and every step beside it. */
export function RectificationPage() {
  const { rectificationId = '' } = useParams({ strict: false }) as { rectificationId?: string }
  const found = useQuery(ask(api.rectification.read, { id: rectificationId }))
  const t = useT()
  if (found.error) return <ErrorNote error={found.error} onRetry={found.refetch} />
  if (!found.data) return <Loading lines={8} />
  const rectification = found.data
  return (
    <div className={styles['page']}>
      <PageHeader below title={rectification.title} status={<RectificationState line={rectification} />}>
        {rectification.number}
      </PageHeader>
      {rectification.state === 'withdrawn' ? null : (
        <Steps
          label={t('rectification.way')}
          steps={way.map((key) => ({ key, title: t(`rectification.states.${key}`) }))}
          at={rectification.state}
        />
      )}
      <div className={styles['case']}>
        <Sheet rectification={rectification} />
        <SectionCard title={t('rectification.history')}>
          <History rectification={rectification} />
        </SectionCard>
      </div>
      <RectificationActs rectification={rectification} />
    </div>
  )
}

function Sheet({ rectification }: { rectification: Rectification }) {
  const t = useT()
  const dates = useDates()
  const { unitId, unitName, shortcoming, standard, item, steps } = rectification
  const last = (...acts: string[]) => steps.findLast(({ act }) => acts.includes(act))?.wording ?? '—'
  return (
    <BorderedForm title={t('rectification.sheet')}>
      <Cell label={t('rectification.branch')}>
        <Link to={`/units/${unitId}` as string}>{unitName}</Link>
      </Cell>
      <Cell label={t('rectification.issuedOn')}>{dates.day(rectification.issuedOn)}</Cell>
      <Cell label={t('rectification.shortcoming')} wide>
        <p className={styles['wording']}>{shortcoming}</p>
      </Cell>
      <Cell label={t('rectification.standard')} wide>
        <p className={styles['wording']}>{standard}</p>
      </Cell>
      {item ? (
        <Cell label={t('rectification.item')} wide>
          <ThenAndNow unitId={unitId} item={item} />
        </Cell>
      ) : null}
      <Cell label={t('rectification.dueOn')} wide>
        <span>
          <StepClock line={rectification} />
        </span>
      </Cell>
      <Cell label={t('rectification.measures')} wide>
        <p className={styles['wording']}>{last('plan')}</p>
      </Cell>
      <Cell label={t('rectification.result')} wide>
        <p className={styles['wording']}>{last('report')}</p>
      </Cell>
      <Cell label={t('rectification.recheck')} wide>
        <p className={styles['wording']}>{last('pass', 'sendBack')}</p>
      </Cell>
      <Cell label={t('rectification.evaluation')} wide>
        <p className={styles['wording']}>{last('evaluate')}</p>
      </Cell>
    </BorderedForm>
  )
}

/** The branch's own line of the sheet, then and in the newest sheet since: what an evaluation can rest on. */
function ThenAndNow({ unitId, item }: { unitId: string; item: NonNullable<Rectification['item']> }) {
  const t = useT()
  const value = (text: string | null) => text ?? t('ui.noValue')
  return (
    <span className={styles['thenAndNow']}>
      <strong>{item.title}</strong>
      <span>
        <Link to={`/rounds/${item.roundId}/sheets/${unitId}` as string}>{item.roundTitle}</Link>：{value(item.value)}
      </span>
      <span>
        {item.later ? (
          <>
            <Link to={`/rounds/${item.later.roundId}/sheets/${unitId}` as string}>{item.later.roundTitle}</Link>：
            {value(item.later.value)}
          </>
        ) : (
          t('rectification.notYetAgain')
        )}
      </span>
    </span>
  )
}

function History({ rectification: { steps } }: { rectification: Rectification }) {
  const t = useT()
  const dates = useDates()
  const entries = steps.map(({ act, wording, effect, by, at, enteredFor }) => ({
    key: at,
    at: dates.moment(at),
    title: [
      t(act === 'notice' ? 'rectification.notice' : `rectification.acts.${act}`),
      effect ? t(`rectification.effects.${effect}`) : null,
      enteredFor ? t('rectification.enteredFor') : null,
    ]
      .filter(Boolean)
      .join(' · '),
    by,
    note: <p className={styles['wording']}>{wording}</p>,
  }))
  return <Timeline label={t('rectification.history')} entries={entries} />
}
