import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { FortnightMeetings } from './fortnight-meetings.tsx'
import { TaskBox, type Box } from './task-box.tsx'
import styles from './workbench-page.module.css'

const boxes = ['to_do', 'to_read', 'done', 'read', 'started'] as const

/** Home: what to do, what to read, what was done, and the meetings of the fortnight. */
export function WorkbenchPage() {
  const t = useT()
  const dates = useDates()
  const { account, today } = useSession()
  const [box, setBox] = useState<Box>('to_do')
  const bench = useQuery(ask(api.tasks.workbench)).data
  const counts = {
    to_do: bench?.counts.toDo,
    to_read: bench?.counts.toRead,
    done: bench?.counts.done,
    read: bench?.counts.read,
    started: undefined,
  }
  const overdue = bench?.counts.overdue ?? 0
  return (
    <>
      <PageHeader
        title={t('shell.workbench')}
        status={overdue > 0 ? <StatusTag tone="grave">{t('tasks.overdue', { count: overdue })}</StatusTag> : null}
      >
        {t('tasks.greeting', { name: account.name, day: dates.day(today), weekday: dates.weekday(today) })}
      </PageHeader>
      <div className={styles['bench']}>
        <div>
          <div className={styles['boxes']} role="tablist" aria-label={t('shell.workbench')}>
            {boxes.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={box === name}
                aria-controls="box"
                onClick={() => setBox(name)}
              >
                {t(`tasks.boxes.${name}`)}
                {counts[name] === undefined ? null : <b>{counts[name]}</b>}
              </button>
            ))}
          </div>
          <div role="tabpanel" id="box" aria-labelledby={`tab-${box}`}>
            <TaskBox key={box} box={box} />
          </div>
        </div>
        <SectionCard title={t('tasks.meetings')}>
          <FortnightMeetings meetings={bench?.meetings} />
        </SectionCard>
      </div>
    </>
  )
}
