import { useT } from '../../locales/language.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import type { DirectiveLine } from './directive.ts'

const tones = { registered: 'warn', assigned: 'calm', closed: 'good' } as const

export function DirectiveState({ state }: Pick<DirectiveLine, 'state'>) {
  const t = useT()
  return <StatusTag tone={tones[state]}>{t(`directives.states.${state}`)}</StatusTag>
}

/** How many tasks it was split into, how many are closed, and whether any is late. */
export function Progress({ line }: { line: Pick<DirectiveLine, 'tasks' | 'closed' | 'late'> }) {
  const t = useT()
  const { tasks, closed, late } = line
  if (tasks === 0) return t('directives.noTasks')
  return (
    <>
      {t('directives.progressText', { tasks, closed })}{' '}
      {late > 0 ? <StatusTag tone="grave">{t('directives.lateText', { late })}</StatusTag> : null}
    </>
  )
}
