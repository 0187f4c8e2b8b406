import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useT } from '../../../locales/language.ts'
import { Empty } from '../../../ui/notices/empty.tsx'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { OpenSheet } from './open-sheet.tsx'

/** The own sheet of a round, or that of the branch one answers for: where a task leads. */
export function OwnRoundPage() {
  const t = useT()
  const { roundId = '' } = useParams({ strict: false }) as { roundId?: string }
  const mine = useQuery(ask(api.sheets.mine))
  if (mine.error) return <ErrorNote error={mine.error} onRetry={mine.refetch} />
  if (!mine.data) return <Loading lines={10} />
  const own = mine.data.items.find((round) => round.roundId === roundId)
  if (own) return <OpenSheet roundId={roundId} subjectId={own.subjectId} />
  return (
    <>
      <PageHeader below title={t('sheets.mine')} />
      <Empty>{t('sheets.notTold')}</Empty>
    </>
  )
}
