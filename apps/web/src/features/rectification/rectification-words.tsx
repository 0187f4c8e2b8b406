import { useDates } from '../../locales/dates.ts'
import type { api } from '../../app/client.ts'
import { useT } from '../../locales/language.ts'
import { StatusTag, type Tone } from '../../ui/status-tag.tsx'

export type Rectification = Awaited<ReturnType<typeof api.rectification.read>>
export type RectificationLine = Awaited<ReturnType<typeof api.rectification.list>>['items'][number]

const tones: Record<RectificationLine['state'], Tone> = {
  noticed: 'warn',
  planned: 'calm',
  reported: 'warn',
  rechecked: 'calm',
  evaluated: 'good',
  withdrawn: 'muted',
}

/** Where a rectification stands; once it is evaluated, with how far it went. */
export function RectificationState({ line: { state, effect } }: { line: RectificationLine }) {
  const t = useT()
  const word = t(`rectification.states.${state}`)
  return (
    <StatusTag tone={tones[state]}>{effect ? `${word} · ${t(`rectification.effects.${effect}`)}` : word}</StatusTag>
  )
}

/** The day of the present step with its clock in working days; never by colour alone. */
export function StepClock({ line: { dueOn, clock } }: { line: RectificationLine }) {
  const t = useT()
  const dates = useDates()
  if (!dueOn || !clock) return <>—</>
  const words =
    clock.state === 'over'
      ? t('rectification.over', { days: -clock.workingDays })
      : t('rectification.left', { days: clock.workingDays })
  return (
    <>
      {dates.day(dueOn)}{' '}
      <StatusTag tone={clock.state === 'over' ? 'grave' : clock.state === 'soon' ? 'warn' : 'muted'}>{words}</StatusTag>
    </>
  )
}
