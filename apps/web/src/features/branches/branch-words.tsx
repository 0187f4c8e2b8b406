import type { api } from '../../app/client.ts'
import { useDates } from '../../locales/dates.ts'
import { useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'

export type BranchLine = Awaited<ReturnType<typeof api.branches.list>>['items'][number]
export type Branch = Awaited<ReturnType<typeof api.branches.read>>

const tones = { running: 'good', due_soon: 'warn', delayed: 'warn', overdue: 'grave' } as const

/** Until when the term of a branch runs, in words besides the colour. */
export function Term({ term }: { term: BranchLine['term'] }) {
  const t = useT()
  const dates = useDates()
  return (
    <>
      {dates.day(term.delayedUntil ?? term.dueOn)}{' '}
      <StatusTag tone={tones[term.state]}>{t(`branches.terms.${term.state}`)}</StatusTag>
    </>
  )
}
