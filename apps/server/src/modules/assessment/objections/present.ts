import { isAssessingOffice, type SubjectKind } from '@tongxin/domain/assessment/office'
import { decideAnswering, decideAppealing, decideWithdrawing } from '@tongxin/domain/assessment/objection'
import { holds, reach, type Actor } from '../../../platform/http/actor.ts'
import { standingOf, type ObjectionRow } from './queries.ts'

export function presentObjection(row: ObjectionRow, actor: Actor, today: string) {
  const standing = standingOf(row)
  const speaks = maySpeakFor(actor, row.subject_id, row.round_subject)
  return {
    id: row.id,
    kind: standing.kind,
    roundId: row.round_id,
    roundTitle: row.round_title,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    nodeId: row.node_id,
    nodeTitle: row.node_title,
    wording: row.wording,
    state: standing.state,
    raisedBy: row.raised_by_name,
    raisedAt: row.raised_at.toISOString(),
    enteredFor: row.entered_for,
    answerUntil: row.answer_until,
    outcome: row.outcome as 'upheld' | 'partly' | 'rejected' | null,
    answer: row.answer,
    answeredBy: row.answered_by_name,
    answeredAt: row.answered_at?.toISOString() ?? null,
    appealUntil: row.appeal_until,
    can: {
      answer: decideAnswering(standing, actor.personId, mayAnswer(actor, row)),
      appeal: decideAppealing(standing, row.round_state, today, speaks),
      withdraw: decideWithdrawing(standing, speaks),
    },
  }
}

/** The person himself, an officer for his branch, or the office that assesses him and enters his words from paper; never a third one. */
export function maySpeakFor(actor: Actor, subjectId: string, roundSubject: string): boolean {
  if (actor.personId === subjectId) return holds(actor, 'sheet.object')
  const { all, unitIds } = reach(actor, 'sheet.object')
  if (roundSubject === 'branch' && unitIds.includes(subjectId)) return true
  return all && isAssessingOffice(actor.roles, roundSubject as SubjectKind)
}

/** The assessing office answers objections; appeals go to the secretary-general and the leaders. */
export function mayAnswer(actor: Actor, row: Pick<ObjectionRow, 'kind' | 'round_subject'>): boolean {
  if (!holds(actor, 'objection.answer')) return false
  if (row.kind === 'objection') return isAssessingOffice(actor.roles, row.round_subject as SubjectKind)
  return actor.roles.some(({ role }) => role === 'leader' || role === 'secretary_general')
}
