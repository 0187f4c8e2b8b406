import { handlingFlow, type HandlingState, type ShareOnDay } from '@tongxin/domain/proposals/handling'
import type { PromiseState } from '@tongxin/domain/proposals/promise'
import type { HandlingPart, ProposalRules } from '@tongxin/domain/proposals/proposal-rules'
import { canOf } from '@tongxin/domain/workflow/workflow'
import type { Actor } from '../../../platform/http/actor.ts'
import { nameOf } from '../rules.ts'
import { partsInShare, type ReplyRow, type ShareRow } from './share-queries.ts'
import type { contactsOf, promisesOf } from './reply-queries.ts'

/** A line of the unit's desk and of the reviewers' list. */
export function presentShareLine(row: ShareRow, today: string) {
  const state = row.state as HandlingState
  const waits = state === 'handed_over' || state === 'received' || state === 'objected'
  return {
    id: row.id,
    proposalId: row.proposal_id,
    number: row.number,
    title: row.title,
    leadName: row.lead_name,
    round: row.round,
    unitId: row.unit_id,
    unitName: row.unit_name,
    part: row.part as HandlingPart,
    state,
    handedOverOn: row.handed_over_on,
    dueOn: row.due_on,
    late: waits && row.due_on < today,
    isKey: row.key_leader_id !== null,
  }
}

interface Whole {
  row: ShareRow
  standing: ShareOnDay
  reply: ReplyRow | null
  promises: Awaited<ReturnType<typeof promisesOf>>
  contacts: Awaited<ReturnType<typeof contactsOf>>
}

/** A share with everything on it; a draft reply is shown to its own unit alone. */
export function presentShare(rules: ProposalRules, actor: Actor, today: string, whole: Whole) {
  const { row, standing, reply, promises, contacts } = whole
  const parts = partsInShare(actor, row, rules)
  const shown = reply && (reply.issued_at !== null || parts.includes('unit')) ? reply : null
  return {
    ...presentShareLine(row, today),
    objectUntil: row.object_until,
    objection: row.objection,
    objectedOn: row.objected_on,
    objectionAnswer: row.objection_answer,
    hardStopOn: row.hard_stop_on,
    extensionReason: row.extension_reason,
    extensionAskedOn: row.extension_asked_on,
    extendedOn: row.extended_on,
    dunnedFor: row.dunned_for,
    opinion: row.opinion,
    opinionOn: row.opinion_on,
    contacts: contacts.map(({ name, way, on_date, note }) => ({ personName: name, way, on: on_date, note })),
    reply: shown ? presentReply(rules, shown, promises) : null,
    can: canOf(handlingFlow, standing, parts, today),
  }
}

function presentReply(rules: ProposalRules, reply: ReplyRow, promises: Whole['promises']) {
  return {
    revision: reply.revision,
    class: reply.class,
    className: nameOf(rules.replyClasses, reply.class) ?? reply.class,
    body: reply.body,
    contactLeader: reply.contact_leader,
    contactClerk: reply.contact_clerk,
    contactPhone: reply.contact_phone,
    signedByName: reply.signed_by_name,
    documentNo: reply.document_no,
    issuedOn: reply.issued_on,
    promises: promises.map(({ id, wording, due_on, owner, state }) => ({
      id,
      wording,
      dueOn: due_on,
      owner,
      state: state as PromiseState,
    })),
  }
}
