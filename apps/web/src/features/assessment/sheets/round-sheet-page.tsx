import { useParams } from '@tanstack/react-router'
import { OpenSheet } from './open-sheet.tsx'

/** One sheet of a round, as the assessing office, the responsible committees and the person see it. */
export function RoundSheetPage() {
  const { roundId = '', subjectId = '' } = useParams({ strict: false }) as { roundId?: string; subjectId?: string }
  return <OpenSheet roundId={roundId} subjectId={subjectId} />
}
