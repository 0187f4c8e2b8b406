import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ask } from '../../../app/ask.ts'
import { api } from '../../../app/client.ts'
import { useSession } from '../../../app/session.ts'
import { useT } from '../../../locales/language.ts'
import { ErrorNote } from '../../../ui/notices/error-note.tsx'
import { Loading } from '../../../ui/notices/loading.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SectionCard } from '../../../ui/section-card.tsx'
import { ObjectionNote } from './objection-note.tsx'

/** One objection with its answer, and the way to its sheet: where a task leads. */
export function ObjectionPage() {
  const t = useT()
  const { account } = useSession()
  const { objectionId = '' } = useParams({ strict: false }) as { objectionId?: string }
  const objection = useQuery(ask(api.sheets.objection, { id: objectionId }))
  if (objection.error) return <ErrorNote error={objection.error} onRetry={objection.refetch} />
  if (!objection.data) return <Loading lines={6} />
  const { roundId, roundTitle, subjectId, subjectName, kind } = objection.data
  const place = subjectId === account.personId ? `/my-year/${roundId}` : `/rounds/${roundId}/sheets/${subjectId}`
  return (
    <>
      <PageHeader title={`${t(`sheets.kinds.${kind}`)} · ${subjectName}`}>{roundTitle}</PageHeader>
      <SectionCard title={t('sheets.objections')} aside={<Link to={place as string}>{t('sheets.toSheet')}</Link>}>
        <ObjectionNote objection={objection.data} named />
      </SectionCard>
    </>
  )
}
