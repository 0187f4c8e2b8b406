import { sql } from 'kysely'
import type { Reaction } from '../../platform/events/event.ts'
import { raiseTask } from './store.ts'

const action = 'rule.acknowledge'

/** Whoever is asked to acknowledge a rule has it to read, by the day that was named. */
const readingAsked: Reaction = {
  to: 'rule.reading_asked',
  react(context, event) {
    const { personIds, dueOn } = event.payload as { personIds: string[]; dueOn: string }
    const subject = { kind: 'rule', id: event.subject?.id ?? '' }
    const task = {
      kind: 'read',
      action,
      title: event.subject?.title ?? '',
      subject,
      ownerIds: personIds,
      dueOn,
    } as const
    return raiseTask({ ...context, committeeId: event.committeeId }, task)
  },
}

/** One who has acknowledged has read it, however often he was asked; the others' task stays. */
const acknowledged: Reaction = {
  to: 'rule.acknowledged',
  async react({ tx, now }, { committeeId, subject, actorPersonId }) {
    await sql`
      update task_owner set seen_at = ${now} from task
      where task_owner.committee_id = ${committeeId} and task_owner.person_id = ${actorPersonId}::uuid and seen_at is null
        and task.committee_id = ${committeeId} and task.id = task_owner.task_id
        and task.subject_id = ${subject?.id ?? ''}::uuid and task.action = ${action}`.execute(tx)
  },
}

export const ruleTaskReactions: readonly Reaction[] = [readingAsked, acknowledged]
