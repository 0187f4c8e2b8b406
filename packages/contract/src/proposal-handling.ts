import { handlingActs, handlingStates } from '@tongxin/domain/proposals/handling'
import { handlingParts } from '@tongxin/domain/proposals/proposal-rules'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { promise, reason } from './proposal-shapes.ts'
import { byId, can, day, id, line, listOf, nothing, page, text } from './shapes.ts'

const part = z.enum(handlingParts)
const state = z.enum(handlingStates)
const moved = z.object({ state })
const pdf = 'application/pdf'

const shareLine = z.object({
  id,
  proposalId: id,
  number: z.number().int().nullable(),
  title: z.string(),
  leadName: z.string(),
  round: z.number().int(),
  unitId: id,
  unitName: z.string(),
  part,
  state,
  handedOverOn: day,
  dueOn: day,
  late: z.boolean(),
  isKey: z.boolean(),
})

const reply = z.object({
  revision: z.number().int(),
  class: z.string(),
  className: z.string(),
  body: z.string(),
  contactLeader: z.string(),
  contactClerk: z.string(),
  contactPhone: z.string(),
  signedByName: z.string().nullable(),
  documentNo: z.string().nullable(),
  issuedOn: day.nullable(),
  promises: z.array(promise),
})

const shareFile = shareLine.extend({
  objectUntil: day,
  objection: z.string().nullable(),
  objectedOn: day.nullable(),
  objectionAnswer: z.string().nullable(),
  hardStopOn: day,
  extensionReason: z.string().nullable(),
  extensionAskedOn: day.nullable(),
  extendedOn: day.nullable(),
  dunnedFor: day.nullable(),
  opinion: z.string().nullable(),
  opinionOn: day.nullable(),
  contacts: z.array(z.object({ personName: z.string(), way: z.string(), on: day, note: z.string() })),
  reply: reply.nullable(),
  can: can(handlingActs),
})

export type ShareFile = z.infer<typeof shareFile>

/** What happens with an accepted proposal outside the committee: shares of units, replies, and the unit's own desk. */
export const handlingEndpoints = {
  units: endpoint({
    method: 'GET',
    path: '/handling/units',
    permission: 'proposal.review',
    summary: 'All handling units of today; those that handled look-alikes of the named proposal first, with how many',
    query: z.object({ proposalId: id.optional() }),
    answer: z.object({
      items: z.array(z.object({ id, name: z.string(), handledAlike: z.number().int() })),
    }),
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/handling/hand-over',
    permission: 'proposal.review',
    summary:
      'Hand accepted proposals over to units, in one batch: one alone, a lead with co-handlers, or several apart',
    body: z.object({
      items: z
        .array(
          z.object({
            proposalId: id,
            shares: z
              .array(z.object({ unitId: id, part }))
              .min(1)
              .max(12),
          }),
        )
        .min(1)
        .max(400),
    }),
    answer: z.object({ handedOver: z.number().int() }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/handling',
    permission: 'proposal.read',
    summary: 'Shares: those of the actor’s unit, or all of them for who reviews and oversees; the most urgent first',
    query: z.object({
      ...page,
      unitId: id.optional(),
      state: state.optional(),
      late: z.enum(['true']).optional(),
      search: z.string().trim().max(60).optional(),
    }),
    answer: listOf(shareLine),
  }),
  ofProposal: endpoint({
    method: 'GET',
    path: '/proposals/:id/handling',
    permission: 'proposal.read',
    summary:
      'All shares of a proposal with objections, contacts, opinions and replies; a unit reads its own and its lead’s',
    params: byId,
    answer: z.object({ round: z.number().int(), shares: z.array(shareFile) }),
  }),
  receive: endpoint({
    method: 'POST',
    path: '/handling/:id/receipt',
    permission: 'proposal.handle',
    summary: 'Sign for a proposal that was handed over',
    params: byId,
    answer: moved,
  }),
  object: endpoint({
    method: 'POST',
    path: '/handling/:id/objection',
    permission: 'proposal.handle',
    summary: 'Object to the hand-over, with the reason, within its time',
    params: byId,
    body: z.object({ reason }),
    answer: moved,
  }),
  uphold: endpoint({
    method: 'POST',
    path: '/handling/:id/reassignment',
    permission: 'proposal.review',
    summary: 'Uphold an objection: another unit takes the same part',
    params: byId,
    body: z.object({ unitId: id, reason }),
    answer: z.object({ newShareId: id }),
  }),
  overrule: endpoint({
    method: 'POST',
    path: '/handling/:id/objection-refusal',
    permission: 'proposal.review',
    summary: 'Overrule an objection; the unit handles',
    params: byId,
    body: z.object({ reason }),
    answer: moved,
  }),
  recordContact: endpoint({
    method: 'POST',
    path: '/handling/:id/contacts',
    permission: 'proposal.handle',
    summary: 'Record that a proposer was spoken with',
    params: byId,
    body: z.object({ personId: id, way: z.enum(['visit', 'meeting', 'phone', 'letter']), on: day, note: line(500) }),
    answer: nothing,
  }),
  giveOpinion: endpoint({
    method: 'POST',
    path: '/handling/:id/opinion',
    permission: 'proposal.handle',
    summary: 'A co-handler’s opinion, to the lead',
    params: byId,
    body: z.object({ opinion: text(5000).refine((value) => value.trim() !== '', { error: 'too_small' }) }),
    answer: moved,
  }),
  draftReply: endpoint({
    method: 'PUT',
    path: '/handling/:id/reply',
    permission: 'proposal.handle',
    summary: 'Draft the reply; a change after the signature takes the signature away',
    params: byId,
    body: z.object({
      revision: z.number().int().min(0),
      class: z.string().max(20),
      body: text(20_000).refine((value) => value.trim() !== '', { error: 'too_small' }),
      contactLeader: line(40),
      contactClerk: line(40),
      contactPhone: line(40),
      promises: z.array(z.object({ wording: line(500), dueOn: day, owner: line(80) })).max(20),
    }),
    answer: z.object({ revision: z.number().int() }),
  }),
  signReply: endpoint({
    method: 'POST',
    path: '/handling/:id/reply/signature',
    permission: 'proposal.handle',
    summary: 'The responsible leader of the unit signs the reply',
    params: byId,
    answer: nothing,
  }),
  issueReply: endpoint({
    method: 'POST',
    path: '/handling/:id/reply/issue',
    permission: 'proposal.handle',
    summary: 'Send the signed reply out under its number; its promises enter the promise ledger',
    params: byId,
    answer: moved.extend({ documentNo: z.string() }),
  }),
  printReply: endpoint({
    method: 'GET',
    path: '/handling/:id/reply/print',
    permission: 'proposal.read',
    summary: 'The issued reply as an official letter',
    params: byId,
    answer: z.unknown(),
    file: pdf,
  }),
  askForTime: endpoint({
    method: 'POST',
    path: '/handling/:id/extension',
    permission: 'proposal.handle',
    summary: 'Ask for an extension, with the reason',
    params: byId,
    body: z.object({ reason }),
    answer: nothing,
  }),
  answerForTime: endpoint({
    method: 'POST',
    path: '/handling/:id/extension-answer',
    permission: 'proposal.review',
    summary: 'Grant or refuse an extension; none reaches beyond the hard stop',
    params: byId,
    body: z.object({ grant: z.boolean() }),
    answer: z.object({ dueOn: day }),
  }),
  dun: endpoint({
    method: 'POST',
    path: '/handling/:id/dunning',
    permission: 'proposal.review',
    summary: 'A dunning letter for a reply that is overdue',
    params: byId,
    answer: nothing,
  }),
  printDunning: endpoint({
    method: 'GET',
    path: '/handling/:id/dunning/print',
    permission: 'proposal.read',
    summary: 'The dunning letter as a paper',
    params: byId,
    answer: z.unknown(),
    file: pdf,
  }),
}
