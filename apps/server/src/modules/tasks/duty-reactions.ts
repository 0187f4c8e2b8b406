import type { Reaction, RecordedEvent } from '../../platform/events/event.ts'
import { finishTasks, raiseTask, withdrawTasks } from './store.ts'

const idOf = ({ subject }: RecordedEvent) => subject?.id ?? ''

/** The month's reminder lies among what may be read; that of the month before goes. Nobody answers for reading it (F15). */
const reminded: Reaction = {
  to: 'duty.month_reminded',
  async react(context, event) {
    const { ownerIds } = event.payload as { ownerIds: string[] }
    const here = { ...context, committeeId: event.committeeId }
    await withdrawTasks(here, { subjectId: idOf(event), action: 'duty.month' })
    await raiseTask(here, {
      kind: 'read',
      action: 'duty.month',
      title: event.subject?.title ?? '',
      subject: { kind: 'duty_unit', id: idOf(event) },
      ownerIds,
    })
  },
}

/** Next year's holidays are published and not taken over yet. */
const yearMissing: Reaction = {
  to: 'calendar.year_missing',
  async react(context, event) {
    const { ownerIds } = event.payload as { ownerIds: string[] }
    await raiseTask(
      { ...context, committeeId: event.committeeId },
      {
        kind: 'act',
        action: 'calendar.missing',
        title: event.subject?.title ?? '',
        subject: { kind: 'working_calendar', id: idOf(event) },
        ownerIds,
      },
    )
  },
}

const yearTakenOver: Reaction = {
  to: 'calendar.year_taken_over',
  react: (context, event) =>
    finishTasks({ ...context, committeeId: event.committeeId }, { subjectId: idOf(event), action: 'calendar.missing' }),
}

export const dutyTaskReactions: readonly Reaction[] = [reminded, yearMissing, yearTakenOver]
