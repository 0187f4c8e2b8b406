import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { dayOf } from '../../../locales/dates.ts'
import { DayPicker } from '../../../ui/form/date-fields.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { Note } from '../../../ui/notices/note.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { RecordForm } from './record-form.tsx'
import styles from './record-page.module.css'

type Kinds = Awaited<ReturnType<typeof api.meetings.kinds>>['items']

/** A meeting that was held, on one page: which, who came, what was said and decided. */
export function RecordPage() {
  const t = useT()
  const kinds = useQuery(ask(api.meetings.kinds))
  if (kinds.error) return <ErrorNote error={kinds.error} onRetry={kinds.refetch} />
  if (!kinds.data) return <Loading lines={10} />
  const offered = kinds.data.items.filter(({ units }) => units.length > 0)
  return (
    <div className={styles['page']}>
      <PageHeader title={t('records.title')}>{t('records.lead')}</PageHeader>
      {offered.length === 0 ? <Note tone="warn">{t('records.noKinds')}</Note> : <Which kinds={offered} />}
    </div>
  )
}

function Which({ kinds }: { kinds: Kinds }) {
  const t = useT()
  const [kindKey, setKind] = useState(kinds[0]?.key ?? '')
  const [chosenUnit, setUnit] = useState('')
  const [today] = useState(() => dayOf(new Date().toISOString()))
  const [on, setOn] = useState(today)
  const units = kinds.find(({ key }) => key === kindKey)?.units ?? []
  const unitId = units.find(({ id }) => id === chosenUnit)?.id ?? units[0]?.id ?? ''
  const proposal = useQuery(ask(api.meetingRecords.proposal, { kind: kindKey, unitId, on }))
  return (
    <>
      <div className={styles['which']}>
        <label>
          <span>{t('meetings.kind')}</span>
          <Select
            value={kindKey}
            aria-label={t('meetings.kind')}
            options={kinds.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={setKind}
          />
        </label>
        <label>
          <span>{t('meetings.unit')}</span>
          <Select
            value={unitId}
            aria-label={t('meetings.unit')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setUnit}
          />
        </label>
        <label>
          <span>{t('records.day')}</span>
          <DayPicker name={t('records.day')} value={on} clears={false} onChange={(day) => day && setOn(day)} />
        </label>
      </div>
      <ErrorNote error={proposal.error} onRetry={proposal.refetch} />
      {proposal.data ? (
        <RecordForm
          key={`${kindKey} ${unitId} ${on}`}
          which={{ kind: kindKey, unitId, on }}
          isLate={on < today}
          proposal={proposal.data}
        />
      ) : (
        <Loading lines={8} />
      )}
    </>
  )
}
