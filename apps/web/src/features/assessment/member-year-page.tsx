import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../app/ask.ts'
import { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { ErrorNote } from '../../ui/notices/error-note.tsx'
import { Loading } from '../../ui/notices/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DownloadButton } from '../../ui/print-button.tsx'
import { useLiveSheet } from './use-live-sheet.ts'
import { YearChoice } from './year-choice.tsx'
import { YearView } from './year-view.tsx'

/** One member's year as the Study and Liaison Committee sees it: the same tree that the member sees. */
export function MemberYearPage() {
  const t = useT()
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const [dutyYearId, setDutyYearId] = useState<string | undefined>()
  const year = useQuery(ask(api.assessment.sheet, { personId, dutyYearId }))
  useLiveSheet(year.data ? personId : null, year.refetch)
  return (
    <>
      <PageHeader
        below
        title={year.data?.person.name ?? t('assessment.member')}
        actions={
          <>
            <YearChoice value={dutyYearId} onChange={setDutyYearId} />
            <DownloadButton icon="print" load={() => api.assessment.sheetPdf({ personId, dutyYearId })}>
              {t('assessment.print')}
            </DownloadButton>
          </>
        }
      />
      {year.error ? <ErrorNote error={year.error} onRetry={year.refetch} /> : null}
      {!year.data && !year.error ? <Loading lines={8} /> : null}
      {year.data ? <YearView year={year.data} /> : null}
    </>
  )
}
