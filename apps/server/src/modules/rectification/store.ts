import type {
  RectificationAct,
  RectificationEffect,
  RectificationState,
} from '@tongxin/domain/rectification/rectification'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { RectificationRow } from './queries.ts'

interface NewStep {
  act: RectificationAct | 'notice'
  wording: string
  effect: RectificationEffect | null
  by: string
  at: Date
  enteredFor: boolean
  dueOn: string | null
}

/** Adds what was done; the number of each step is one more than that of the step before. */
export async function addStep(
  tx: Tx,
  { committee_id, id }: Pick<RectificationRow, 'committee_id' | 'id'>,
  step: NewStep,
): Promise<void> {
  await tx
    .insertInto('rectification_step')
    .values({
      committee_id,
      rectification_id: id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from rectification_step
        where committee_id = ${committee_id} and rectification_id = ${id})`,
      act: step.act,
      wording: step.wording,
      effect: step.effect,
      made_by: step.by,
      made_at: step.at,
      entered_for: step.enteredFor,
      due_on: step.dueOn,
    })
    .execute()
}

interface Moved {
  state: RectificationState
  dueOn: string | null
  effect: RectificationEffect | null
  recheckedBy: string | null
}

export async function saveMove(tx: Tx, row: RectificationRow, moved: Moved): Promise<void> {
  await tx
    .updateTable('rectification')
    .set({
      state: moved.state,
      due_on: moved.dueOn,
      effect: moved.effect,
      rechecked_by: moved.recheckedBy,
      version: row.version + 1,
    })
    .where('committee_id', '=', row.committee_id)
    .where('id', '=', row.id)
    .execute()
}
