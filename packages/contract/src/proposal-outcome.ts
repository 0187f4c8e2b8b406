import { promiseFindings, promiseStates } from '@tongxin/domain/proposals/promise'
import { ratingWays } from '@tongxin/domain/proposals/rating'
import { rateNames } from '@tongxin/domain/proposals/rates'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { promise, proposalState } from './proposal-shapes.ts'
import { byId, day, id, line, listOf, moment, nothing, page } from './shapes.ts'

const rate = z.object({ of: z.number().int(), count: z.number().int() })

const rating = z.object({
  personName: z.string(),
  round: z.number().int(),
  grade: z.string(),
  gradeName: z.string(),
  remark: z.string().nullable(),
  way: z.enum(ratingWays),
  enteredByName: z.string().nullable(),
  ratedAt: moment,
  unusual: z.boolean(),
})

/** Ratings, promises, rates: what the handling unit cannot touch. */
export const proposalOutcomeEndpoints = {
  ratings: endpoint({
    method: 'GET',
    path: '/proposals/:id/ratings',
    permission: 'proposal.read',
    summary: 'Who has rated, who still may, and until when; a handling unit sees grades once the proposal is closed',
    params: byId,
    answer: z.object({
      rateUntil: day.nullable(),
      ratings: z.array(rating),
      open: z.array(z.object({ personId: id, name: z.string(), own: z.boolean() })),
      mayEnterFor: z.boolean(),
    }),
  }),
  rate: endpoint({
    method: 'POST',
    path: '/proposals/:id/ratings',
    permission: 'proposal.rate',
    summary: 'Rate the handling, each proposer alone; a clerk enters what came by phone or on paper',
    params: byId,
    body: z.object({
      grade: z.string().max(40),
      remark: line(500).optional(),
      personId: id.optional(),
      way: z.enum(['phone', 'paper']).optional(),
    }),
    answer: z.object({ reopened: z.boolean(), state: proposalState }),
  }),
  makeLink: endpoint({
    method: 'POST',
    path: '/proposals/:id/rating-links',
    permission: 'proposal.review',
    summary: 'A one-time link for one proposer; it is shown this once',
    params: byId,
    body: z.object({ personId: id }),
    answer: z.object({ path: z.string(), goodUntil: day }),
  }),
  promises: endpoint({
    method: 'GET',
    path: '/promises',
    permission: 'proposal.read',
    summary: 'The promise ledger: what replies promised, until when, and what every check found',
    query: z.object({
      ...page,
      state: z.enum(promiseStates).optional(),
      due: z.enum(['true']).optional(),
      unitId: id.optional(),
    }),
    answer: listOf(
      promise.extend({
        proposalId: id,
        number: z.number().int().nullable(),
        title: z.string(),
        unitName: z.string(),
        nextCheckOn: day.nullable(),
        checks: z.array(z.object({ finding: z.enum(promiseFindings), note: z.string(), byName: z.string(), on: day })),
        can: z.object({ check: z.union([z.literal(true), z.string()]) }),
      }),
    ),
  }),
  check: endpoint({
    method: 'POST',
    path: '/promises/:id/checks',
    permission: 'proposal.review',
    summary: 'Enter what a check of a promise found; never by who promised',
    params: byId,
    body: z.object({ finding: z.enum(promiseFindings), note: line(500) }),
    answer: z.object({ state: z.enum(promiseStates), nextCheckOn: day.nullable() }),
  }),
  rates: endpoint({
    method: 'GET',
    path: '/proposals/rates',
    permission: 'proposal.read',
    summary: 'The rates of a duty year, each with numerator and denominator, always together',
    query: z.object({ dutyYearId: id.optional() }),
    answer: z.object({
      dutyYearTitle: z.string(),
      counts: z.object({ submitted: z.number().int(), accepted: z.number().int(), replied: z.number().int() }),
      rates: z.record(z.enum(rateNames), rate),
      classes: z.array(z.object({ key: z.string(), name: z.string(), count: z.number().int() })),
    }),
  }),
  close: endpoint({
    method: 'POST',
    path: '/proposals/:id/closure',
    permission: 'proposal.review',
    summary: 'Close a proposal that was replied to, once everybody has rated or the time to rate is over',
    params: byId,
    answer: z.object({ state: proposalState }),
  }),
  archive: endpoint({
    method: 'POST',
    path: '/proposals/:id/archiving',
    permission: 'proposal.review',
    summary: 'Put a closed proposal into the archive',
    params: byId,
    answer: z.object({ state: proposalState }),
  }),
  setKey: endpoint({
    method: 'PUT',
    path: '/proposals/:id/key',
    permission: 'proposal.review',
    summary: 'Make it a key proposal with the leader in charge and who supervises; nobody: it is none any more',
    params: byId,
    body: z.object({ leaderId: id.nullable(), supervisorId: id.nullable() }),
    answer: nothing,
  }),
  setExcellent: endpoint({
    method: 'PUT',
    path: '/proposals/:id/excellence',
    permission: 'proposal.review',
    summary: 'Name it an excellent proposal of a year or term, or take that back',
    params: byId,
    body: z.object({ period: line(40).nullable() }),
    answer: nothing,
  }),
}

/** The page behind a one-time link. It stands outside the module: without a session nobody knows whose module it is. */
export const ratingLinkEndpoints = {
  readLink: endpoint({
    method: 'POST',
    path: '/rating-links/look',
    permission: 'public',
    discreet: true,
    summary: 'What a one-time link is about: the proposal and its reply',
    body: z.object({ token: z.string().min(20).max(100) }),
    answer: z.object({
      committee: z.string(),
      proposerName: z.string(),
      title: z.string(),
      replies: z.array(z.object({ unitName: z.string(), className: z.string(), body: z.string(), issuedOn: day })),
      grades: z.array(z.object({ key: z.string(), name: z.string() })),
      goodUntil: day,
    }),
  }),
  rateByLink: endpoint({
    method: 'POST',
    path: '/rating-links/rating',
    permission: 'public',
    discreet: true,
    summary: 'Rate by a one-time link, once',
    body: z.object({ token: z.string().min(20).max(100), grade: z.string().max(40), remark: line(500).optional() }),
    answer: nothing,
  }),
}
