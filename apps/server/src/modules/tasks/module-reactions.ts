import type { Reaction, RecordedEvent } from '../../platform/events/event.ts'
import { finishTasks, raiseTask, withdrawTasks } from './store.ts'

const action = 'module.decide'
const idOf = ({ subject }: RecordedEvent) => subject?.id ?? ''

/** A module that nobody used waits for whoever decides whether it is still needed. */
const foundIdle: Reaction = {
  to: 'module.found_idle',
  react(context, event) {
    const { ownerIds } = event.payload as { ownerIds: string[] }
    const subject = { kind: 'module', id: idOf(event) }
    const task = { kind: 'act', action, title: event.subject?.title ?? '', subject, ownerIds } as const
    return raiseTask({ ...context, committeeId: event.committeeId }, task)
  },
}

const decided: Reaction = {
  to: ['module.closed', 'module.opened', 'module.kept'],
  react(context, event) {
    const { reason } = event.payload as { reason: string }
    return finishTasks({ ...context, committeeId: event.committeeId }, { subjectId: idOf(event), action }, reason)
  },
}

const foundInUse: Reaction = {
  to: 'module.found_in_use',
  react: (context, event) =>
    withdrawTasks({ ...context, committeeId: event.committeeId }, { subjectId: idOf(event), action }),
}

export const moduleTaskReactions: readonly Reaction[] = [foundIdle, decided, foundInUse]
