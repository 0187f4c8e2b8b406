import type { TaskAction } from '@tongxin/contract/task-shapes'
import type { Reaction, RecordedEvent } from '../../platform/events/event.ts'
import { finishTasks, raiseTask, withdrawTasks } from './store.ts'

interface Asked {
  ownerIds?: string[]
  dueOn?: string | null
}

/** Raises a task for the people whom the event names in `ownerIds`, about what the event is about. */
export function ask(to: string, kind: 'act' | 'read', action: TaskAction): Reaction {
  return {
    to,
    async react(context, event) {
      const { ownerIds = [], dueOn = null } = event.payload as Asked
      const subject = { kind: event.subject?.kind ?? '', id: event.subject?.id ?? '' }
      const title = event.subject?.title ?? ''
      await raiseTask(within(context, event), { kind, action, title, subject, ownerIds, dueOn })
    },
  }
}

/** Closes or withdraws what is open of the event's subject. */
export function end(to: string | readonly string[], action: TaskAction, how: 'done' | 'withdrawn' = 'done'): Reaction {
  return {
    to,
    async react(context, event) {
      const which = { subjectId: event.subject?.id ?? '', action }
      if (how === 'done') await finishTasks(within(context, event), which)
      else await withdrawTasks(within(context, event), which)
    },
  }
}

/** The context of a reaction with the committee of its event. */
export function within(context: Parameters<Reaction['react']>[0], { committeeId }: RecordedEvent) {
  return { ...context, committeeId }
}
