import { Link } from '@tanstack/react-router'
import { dayOf, useDates } from '../../../locales/dates.ts'
import { useT } from '../../../locales/language.ts'
import { BorderedForm, Cell } from '../../../ui/bordered-form.tsx'
import { placeOf, type TaskSheet } from '../task.ts'
import styles from './task-page.module.css'

/** The 办理单: what is asked, by whom, until when, and what was written into it. */
export function TaskForm({ task }: { task: TaskSheet }) {
  const t = useT()
  const dates = useDates()
  return (
    <BorderedForm title={t('supervision.sheet')} number={task.recordCode}>
      <Cell label={t('supervision.subject')} wide>
        {task.title}
      </Cell>
      <Cell label={t('supervision.origin')} wide>
        <Origin task={task} />
      </Cell>
      {task.basis ? (
        <Cell label={t('supervision.basis')} wide>
          {task.basis}
        </Cell>
      ) : null}
      <Cell label={t('supervision.assigner')}>{task.startedByName ?? t('supervision.none')}</Cell>
      <Cell label={t('supervision.assignedOn')}>{dates.day(dayOf(task.createdAt))}</Cell>
      <Cell label={t('supervision.owner')}>
        <Holders holders={task.owners} />
      </Cell>
      <Cell label={t('supervision.helpers')}>
        <Holders holders={task.helpers} />
      </Cell>
      <Clocks task={task} />
      {task.wording ? (
        <Cell label={t('supervision.wording')} wide>
          <p className={styles['plain']}>{task.wording}</p>
        </Cell>
      ) : null}
      <Opinions task={task} label={t('supervision.advice')} types={['task.advised']} />
      <Opinions task={task} label={t('supervision.instruction')} types={['task.instructed']} />
      <Opinions task={task} label={t('supervision.result')} types={['task.reported', 'task.closed']} />
      {task.evidence.length > 0 ? <Evidence task={task} /> : null}
      {task.needsAcceptance ? (
        <Opinions task={task} label={t('supervision.check')} types={['task.checked', 'task.sent_back']} />
      ) : null}
    </BorderedForm>
  )
}

function Origin({ task }: { task: TaskSheet }) {
  const t = useT()
  if (task.originTitle === null) return t('supervision.list.origins.task')
  const to = placeOf({ ...task, action: 'task.instructed' })
  return <Link to={to as string}>{task.originTitle}</Link>
}

function Holders({ holders }: { holders: TaskSheet['owners'] }) {
  const t = useT()
  if (holders.length === 0) return t('supervision.none')
  return holders
    .map(({ name, postName }) => (postName ? `${postName}（${name || t('supervision.vacant')}）` : name))
    .join(t('ui.comma'))
}

/** When it is due, what it was at first, why it slipped, and by when the next step is due. */
function Clocks({ task }: { task: TaskSheet }) {
  const t = useT()
  const dates = useDates()
  const { dueOn, firstDueOn, stepDueOn, state, askedDueOn, askedBecause, extendedBecause, timesUrged, carriedFrom } =
    task
  const step = t(`supervision.stepDues.${state}`)
  return (
    <>
      <Cell label={t('supervision.due')}>
        {dueOn ? dates.day(dueOn) : t('supervision.none')}
        {firstDueOn && firstDueOn !== dueOn ? `（${t('supervision.firstDue', { day: dates.day(firstDueOn) })}）` : ''}
        {carriedFrom ? ` · ${t('tasks.carried', { year: carriedFrom })}` : ''}
      </Cell>
      <Cell label={stepDueOn && step ? t('supervision.stepDue', { step }) : t('tasks.urged')}>
        {stepDueOn && step ? `${dates.day(stepDueOn)}${task.stepLate ? ` · ${t('supervision.stepLate')}` : ''} · ` : ''}
        {t('supervision.urgedTimes', { count: timesUrged })}
      </Cell>
      {askedDueOn ? (
        <Cell label={t('supervision.asked')} wide>
          {t('supervision.askedText', { day: dates.day(askedDueOn), reason: askedBecause ?? '' })}
        </Cell>
      ) : null}
      {extendedBecause ? (
        <Cell label={t('supervision.why')} wide>
          {extendedBecause}
        </Cell>
      ) : null}
    </>
  )
}

interface OpinionsProps {
  task: TaskSheet
  label: string
  types: readonly string[]
}

/** A block of the form with name and day at its foot, as on paper; empty, it waits to be signed. */
function Opinions({ task, label, types }: OpinionsProps) {
  const t = useT()
  const dates = useDates()
  const written = task.steps.filter(({ type, note }) => types.includes(type) && note !== null)
  const signature = ({ byName, forName, at }: (typeof written)[number]) => {
    const values = { name: byName ?? '', day: dates.day(dayOf(at)) }
    return forName ? t('supervision.signedFor', { ...values, absent: forName }) : t('supervision.signed', values)
  }
  return (
    <Cell label={label} wide>
      <div className={styles['block']}>
        {written.map((step) => (
          <div key={step.at}>
            <p>{step.note}</p>
            <p className={styles['signed']}>{signature(step)}</p>
          </div>
        ))}
        {written.length === 0 ? <p className={styles['signed']}>{t('supervision.signature')}</p> : null}
      </div>
    </Cell>
  )
}

function Evidence({ task }: { task: TaskSheet }) {
  const t = useT()
  return (
    <Cell label={t('supervision.evidence')} wide>
      <ul role="list" className={styles['plain']}>
        {task.evidence.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/meetings/${id}` as string}>{title}</Link>
          </li>
        ))}
      </ul>
    </Cell>
  )
}
