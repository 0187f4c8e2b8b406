import { sql } from 'kysely'
import type { DecisionOverdue } from '@tongxin/domain/ledger/derive-branch-facts'
import type { Reader } from '../../platform/db/database.ts'
import { recorder } from '../../platform/events/record-event.ts'
import type { Services } from '../../platform/http/services.ts'
import { obligationOf } from './carried-out.ts'

/** Nobody has reported a result yet. */
const waiting = ['open', 'in_hand', 'returned'] as const

/** Records once of every decision that its day is over and it is open still, so that it counts as open. May run twice. */
export async function findOverdueDecisions(services: Services): Promise<void> {
  const committees = await services.database.signIn.selectFrom('committee').select('id').execute()
  for (const { id } of committees) {
    const open = await overdueIn(services.database.of(id), id, services.clock.today())
    for (const taskId of open) await recordOverdue(services, id, taskId)
  }
}

async function overdueIn(db: Reader, committeeId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('task')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('action', '=', 'decision.carry_out')
    .where('state', 'in', [...waiting])
    .where('due_on', '<', today)
    .where(sql<boolean>`not ${overdueEvent}`)
    .orderBy('due_on')
    .execute()
  return rows.map(({ id }) => id)
}

const overdueEvent = sql<boolean>`exists (select from event where event.committee_id = task.committee_id
  and event.subject_id = task.subject_id and event.type = 'decision.overdue' and event.payload ->> 'taskId' = task.id::text)`

async function recordOverdue({ database, clock, packs, reactions }: Services, committeeId: string, taskId: string) {
  const [pack, today, now] = [await packs.of(committeeId), clock.today(), clock.now()]
  await database.transaction(committeeId, async (tx) => {
    const task = await tx
      .selectFrom('task')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', taskId)
      .where('state', 'in', [...waiting])
      .where(sql<boolean>`not ${overdueEvent}`)
      .forUpdate()
      .executeTakeFirst()
    if (!task) return
    const payload: DecisionOverdue = await obligationOf(tx, pack, committeeId, task, task.due_on ?? today)
    const { record } = recorder(committeeId, { tx, pack, actor: null, now, today }, reactions, null)
    await record({
      type: 'decision.overdue',
      subject: { kind: task.subject_kind, id: task.subject_id, title: task.title },
      payload: { ...payload },
    })
  })
}
