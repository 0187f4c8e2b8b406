import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { RoundState } from '../rounds/round-state.tsx'
import { RoundSheetView } from './round-sheet-view.tsx'

interface Props {
  roundId: string
  subjectId: string
}

/** One sheet of a round with its heading; an earlier revision when one is asked for. */
export function OpenSheet({ roundId, subjectId }: Props) {
  const [revision, setRevision] = useState<number | null>(null)
  const sheet = useQuery(ask(api.sheets.read, { id: roundId, subjectId, ...(revision && { revision }) }))
  if (sheet.error) return <ErrorNote error={sheet.error} onRetry={sheet.refetch} />
  if (!sheet.data) return <Loading lines={10} />
  const { subject, round } = sheet.data
  return (
    <>
      <PageHeader below title={subject.name} status={<RoundState state={round.state} />}>
        {round.title}
      </PageHeader>
      <RoundSheetView sheet={sheet.data} onRevision={setRevision} />
    </>
  )
}
