import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'

/** 待办 · 待阅 · 已办 · 已阅, and what somebody started himself. */
export type Box = 'to_do' | 'to_read' | 'done' | 'read' | 'started'

interface Whose {
  committeeId: string
  personId: string
}

/** The tasks of one box. Others see nothing of a reading but the reader himself. */
export function tasksIn(db: Reader, { committeeId, personId }: Whose, box: Box) {
  const tasks = db
    .selectFrom('task')
    .leftJoin('task_owner', (join) =>
      join
        .onRef('task_owner.committee_id', '=', 'task.committee_id')
        .onRef('task_owner.task_id', '=', 'task.id')
        .on('task_owner.person_id', '=', personId),
    )
    .where('task.committee_id', '=', committeeId)
  switch (box) {
    case 'to_do':
      return tasks
        .where('task_owner.person_id', '=', personId)
        .where('task.kind', '=', 'act')
        .where('task.state', '=', 'open')
    case 'to_read':
      return tasks
        .where('task_owner.person_id', '=', personId)
        .where('task.kind', '=', 'read')
        .where('task.state', '=', 'open')
        .where('task_owner.seen_at', 'is', null)
    case 'done':
      return tasks
        .where('task_owner.person_id', '=', personId)
        .where('task.kind', '=', 'act')
        .where('task.state', '=', 'done')
    case 'read':
      return tasks
        .where('task_owner.person_id', '=', personId)
        .where('task.kind', '=', 'read')
        .where('task_owner.seen_at', 'is not', null)
    case 'started':
      return tasks.where('task.started_by', '=', personId)
  }
}

type Tasks = ReturnType<typeof tasksIn>

/** What lists show of tasks, in the order of the box: the most urgent first, or the latest. */
export function taskLines(tasks: Tasks, box: Box) {
  const lines = tasks
    .leftJoin('person as starter', (join) =>
      join.onRef('starter.committee_id', '=', 'task.committee_id').onRef('starter.id', '=', 'task.started_by'),
    )
    .leftJoin('person as doer', (join) =>
      join.onRef('doer.committee_id', '=', 'task.committee_id').onRef('doer.id', '=', 'task.done_by'),
    )
    .selectAll('task')
    .select(['starter.name as started_by_name', 'doer.name as done_by_name', 'task_owner.seen_at'])
  switch (box) {
    case 'to_do':
      return lines
        .orderBy('task.due_on', (order) => order.asc().nullsLast())
        .orderBy('task.created_at')
        .orderBy('task.id')
    case 'done':
      return lines.orderBy('task.done_at', 'desc').orderBy('task.id')
    case 'read':
      return lines.orderBy('task_owner.seen_at', 'desc').orderBy('task.id')
    case 'to_read':
    case 'started':
      return lines.orderBy('task.created_at', 'desc').orderBy('task.id')
  }
}

export type TaskLine = Awaited<ReturnType<ReturnType<typeof taskLines>['execute']>>[number]

export interface TaskCounts {
  toDo: number
  toRead: number
  done: number
  read: number
  overdue: number
}

/** All counts of the menu in one look. */
export async function countTasks(db: Reader, { committeeId, personId }: Whose, today: string): Promise<TaskCounts> {
  const { rows } = await sql<TaskCounts>`
    select count(*) filter (where kind = 'act' and state = 'open')::int as "toDo",
      count(*) filter (where kind = 'read' and state = 'open' and seen_at is null)::int as "toRead",
      count(*) filter (where kind = 'act' and state = 'done')::int as done,
      count(*) filter (where kind = 'read' and seen_at is not null)::int as read,
      count(*) filter (where kind = 'act' and state = 'open' and due_on < ${today}::date)::int as overdue
    from task_owner join task on task.committee_id = task_owner.committee_id and task.id = task_owner.task_id
    where task_owner.committee_id = ${committeeId} and task_owner.person_id = ${personId}`.execute(db)
  return rows[0] ?? { toDo: 0, toRead: 0, done: 0, read: 0, overdue: 0 }
}
