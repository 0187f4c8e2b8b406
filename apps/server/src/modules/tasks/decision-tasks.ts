import { sql } from 'kysely'
import { businessDay } from '../../platform/clock.ts'
import type { Reader } from '../../platform/db/database.ts'

export interface DecisionTask {
  meetingId: string
  wording: string
  dueOn: string | null
  state: 'open' | 'done' | 'withdrawn'
  result: string | null
  doneOn: string | null
  ownerNames: string
}

/** The tasks into which adopted minutes turned the decisions of some meetings, in the order of the minutes. */
export async function decisionTasksOf(
  db: Reader,
  committeeId: string,
  meetingIds: readonly string[],
): Promise<DecisionTask[]> {
  if (meetingIds.length === 0) return []
  const { rows } = await sql<Omit<DecisionTask, 'doneOn' | 'state'> & { state: string; doneAt: Date | null }>`
    select task.subject_id as "meetingId", task.title as wording, task.due_on as "dueOn", task.state, task.result,
      task.done_at as "doneAt", coalesce((
        select string_agg(person.name, '、' order by person.rank_no, person.id) from task_owner
        join person on person.committee_id = task_owner.committee_id and person.id = task_owner.person_id
        where task_owner.committee_id = task.committee_id and task_owner.task_id = task.id), '') as "ownerNames"
    from task where task.committee_id = ${committeeId} and task.subject_id = any(${meetingIds}::uuid[])
      and task.action = 'decision.carry_out'
    order by task.created_at, task.id`.execute(db)
  return rows.map(({ doneAt, state, ...task }) => ({
    ...task,
    state: state === 'done' || state === 'withdrawn' ? state : 'open',
    doneOn: doneAt && businessDay(doneAt),
  }))
}
