import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useMay } from '../../../app/session.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { VerificationList } from './verification-list.tsx'

/** One kind of facts that somebody has to verify: where a task leads. */
export function VerificationPage() {
  const may = useMay()
  const { verificationId = '' } = useParams({ strict: false }) as { verificationId?: string }
  const verification = useQuery(ask(api.rounds.verification, { id: verificationId }))
  if (verification.error) return <ErrorNote error={verification.error} onRetry={verification.refetch} />
  if (!verification.data) return <Loading lines={6} />
  const { title, roundId, roundTitle } = verification.data
  return (
    <>
      <PageHeader title={title}>
        {may('assessment.survey') ? <Link to={`/rounds/${roundId}` as string}>{roundTitle}</Link> : roundTitle}
      </PageHeader>
      <VerificationList verifications={[verification.data]} subject={verification.data.subject} />
    </>
  )
}
