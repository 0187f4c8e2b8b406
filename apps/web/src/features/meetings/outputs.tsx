import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useMay } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { DownloadButton } from '../../ui/print-button.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import type { Meeting } from './meeting.ts'
import styles from './minutes-view.module.css'

/** Everything that the one record gives, with nothing more to fill in. */
export function Outputs({ meeting }: { meeting: Meeting }) {
  const t = useT()
  const may = useMay()
  if (meeting.state !== 'adopted') return null
  const { id, unitId, heldOn, can } = meeting
  const year = Number(heldOn.slice(0, 4))
  return (
    <SectionCard title={t('records.outputs')}>
      <p className={styles['lead']}>{t('records.outputsLead')}</p>
      <div className={styles['outputs']}>
        <DownloadButton icon="print" allowed={can.print} load={() => api.meetings.minutesPdf({ id })}>
          {t('records.minutes')}
        </DownloadButton>
        {may('meeting.organise') ? (
          <>
            <DownloadButton icon="print" allowed={can.print} load={() => api.meetings.signInSheet({ id })}>
              {t('meetings.signInSheet')}
            </DownloadButton>
            <DownloadButton icon="print" load={() => api.meetingRecords.book({ unitId, year })}>
              {t('records.bookOf', { year })}
            </DownloadButton>
            <Link to={`/meetings/statistics?unitId=${unitId}&year=${year}` as string}>{t('records.statistics')}</Link>
          </>
        ) : null}
        {may('ledger.read') ? <LedgerLink id={id} /> : null}
        <span>{`${t('records.tasksMade')} ${meeting.decisions.filter(({ ownerId }) => ownerId).length}`}</span>
      </div>
    </SectionCard>
  )
}

function LedgerLink({ id }: { id: string }) {
  const t = useT()
  const facts = useQuery(ask(api.ledger.list, { recordId: id, page: 1, pageSize: 1 }))
  return <Link to={`/ledger?recordId=${id}` as string}>{`${t('records.facts')} ${facts.data?.total ?? ''}`}</Link>
}
