import type { Tx } from '../../../platform/db/database.ts'
import type { RoundRow } from '../rounds/queries.ts'

interface NewObjection {
  id: string
  subjectId: string
  kind: 'objection' | 'appeal'
  objectionId: string | null
  node: { id: string; title: string } | null
  wording: string
  raisedBy: string
  raisedAt: Date
  enteredFor: boolean
  answerUntil: string
}

export async function insertObjection(tx: Tx, round: RoundRow, one: NewObjection): Promise<void> {
  await tx
    .insertInto('sheet_objection')
    .values({
      committee_id: round.committee_id,
      id: one.id,
      round_id: round.id,
      subject_id: one.subjectId,
      kind: one.kind,
      objection_id: one.objectionId,
      node_id: one.node?.id ?? null,
      node_title: one.node?.title ?? null,
      wording: one.wording,
      state: 'open',
      raised_by: one.raisedBy,
      raised_at: one.raisedAt,
      entered_for: one.enteredFor,
      answer_until: one.answerUntil,
    })
    .execute()
}
