import { isLate, type TaskState } from '@tongxin/domain/tasks/task'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'

interface Row {
  id: string
  title: string
  ownerNames: string
  dueOn: string | null
  state: TaskState
  result: string | null
}

/** The tasks that a record has made, in the order in which they were handed out. */
export async function tasksOf(db: Reader, committeeId: string, subjectId: string, today: string) {
  const { rows } = await sql<Row>`
    select task.id, task.title, task.due_on as "dueOn", task.state, task.result,
      coalesce((select string_agg(person.name, '、' order by person.name) from (
        select person_id from task_owner where task_owner.committee_id = task.committee_id and task_owner.task_id = task.id and role = 'owner'
        union
        select post.person_id from task_post join post on post.committee_id = task_post.committee_id
          and post.unit_id = task_post.unit_id and post.kind = task_post.post_kind and post.from_on <= ${today}::date
          and (post.until_on is null or post.until_on > ${today}::date)
        where task_post.committee_id = task.committee_id and task_post.task_id = task.id and task_post.role = 'owner'
      ) held join person on person.committee_id = task.committee_id and person.id = held.person_id), '') as "ownerNames"
    from task where task.committee_id = ${committeeId} and task.subject_id = ${subjectId} and task.kind = 'act'
    order by task.created_at, task.id`.execute(db)
  return rows.map((row) => ({ ...row, late: isLate(row, today) }))
}
