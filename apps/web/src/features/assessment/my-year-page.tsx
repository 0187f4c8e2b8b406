import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.ts'
import { useT } from '../../locales/language.ts'
import { isRefusal } from '../../ui/api-error.ts'
import { Empty } from '../../ui/notices/empty.tsx'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import { MyRounds } from './sheets/my-rounds.tsx'
import { useLiveSheet } from './use-live-sheet.ts'
import { YearChoice } from './year-choice.tsx'
import { YearView } from './year-view.tsx'

/** The own duty year: duties, facts and the assessment as a tree. */
export function MyYearPage() {
  const t = useT()
  const { account } = useSession()
  const [dutyYearId, setDutyYearId] = useState<string | undefined>()
  const year = useQuery(ask(api.assessment.ownSheet, { dutyYearId }))
  const noSeat = isRefusal(year.error) && year.error.status === 404
  const personId = account.personId
  useLiveSheet(year.data ? personId : null, year.refetch)
  return (
    <>
      <PageHeader
        title={t('places.myYear')}
        actions={
          <>
            <YearChoice value={dutyYearId} onChange={setDutyYearId} />
            {year.data && personId ? (
              <DownloadButton icon="print" load={() => api.assessment.sheetPdf({ personId, dutyYearId })}>
                {t('assessment.print')}
              </DownloadButton>
            ) : null}
          </>
        }
      >
        {t('assessment.myYearLead')}
      </PageHeader>
      <MyRounds />
      {noSeat ? <Empty>{t('assessment.noSheet')}</Empty> : null}
      {year.error && !noSeat ? <ErrorNote error={year.error} onRetry={year.refetch} /> : null}
      {!year.data && !year.error ? <Loading lines={8} /> : null}
      {year.data ? <YearView year={year.data} /> : null}
    </>
  )
}
