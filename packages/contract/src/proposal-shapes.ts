import { proposalActs, proposalStates } from '@tongxin/domain/proposals/proposal'
import { promiseStates } from '@tongxin/domain/proposals/promise'
import { proposerKinds } from '@tongxin/domain/proposals/proposal-rules'
import { z } from 'zod'
import { can, day, id, line, moment, text } from './shapes.ts'

export const proposalState = z.enum(proposalStates)
export const proposerKind = z.enum(proposerKinds)

/** The four parts of a text as they are typed; a draft may have empty ones. */
export const proposalText = {
  title: z.string().max(200),
  situation: text(20_000),
  analysis: text(20_000),
  suggestions: text(20_000),
}

/** What a reply promises, until when, and who keeps it. */
export const promise = z.object({
  id,
  wording: z.string(),
  dueOn: day,
  owner: z.string(),
  state: z.enum(promiseStates),
})

/** Why something is done, in a sentence or two. */
export const reason = line(1000)

export const proposer = z.object({
  personId: id,
  name: z.string(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  place: z.number().int(),
  answer: z.enum(['asked', 'agreed', 'declined', 'lapsed']),
})

export const proposalLine = z.object({
  id,
  number: z.number().int().nullable(),
  title: z.string(),
  proposerKind,
  proposerKindName: z.string(),
  leadName: z.string(),
  proposerCount: z.number().int(),
  category: z.string().nullable(),
  categoryName: z.string().nullable(),
  state: proposalState,
  dutyYearTitle: z.string(),
  submittedOn: day.nullable(),
  mergedInto: id.nullable(),
  isKey: z.boolean(),
  excellentIn: z.string().nullable(),
})

export const proposalStep = z.object({
  number: z.number().int(),
  act: z.string(),
  byName: z.string().nullable(),
  enteredForName: z.string().nullable(),
  at: moment,
  opinion: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

export const proposalPage = proposalLine.extend({
  situation: z.string(),
  analysis: z.string(),
  suggestions: z.string(),
  revision: z.number().int(),
  coSignUntil: day.nullable(),
  decidedOn: day.nullable(),
  refusalGround: z.string().nullable(),
  refusalGroundName: z.string().nullable(),
  convertedTo: z.enum(['opinion', 'letter']).nullable(),
  conversionAgreedOn: day.nullable(),
  keyLeaderName: z.string().nullable(),
  keySupervisorName: z.string().nullable(),
  proposers: z.array(proposer),
  mergedHere: z.array(z.object({ id, number: z.number().int().nullable(), title: z.string(), leadName: z.string() })),
  steps: z.array(proposalStep),
  /** The actor was asked to sign along and has not answered. */
  askedToSign: z.boolean(),
  mine: z.boolean(),
  can: can(proposalActs),
})
