import { createHash, randomBytes } from 'node:crypto'
import { endpoints } from '@tongxin/contract/endpoints'
import type { Database, Reader } from '../../../platform/db/database.ts'
import { recorder } from '../../../platform/events/record-event.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, publicOperation } from '../../../platform/http/operation.ts'
import { findVisibleProposal } from '../queries.ts'
import { nameOf, rulesOf } from '../rules.ts'
import { addStep, lockProposal, subjectOf } from '../store.ts'
import { rateUntil, ratersOf } from './rating-round.ts'
import { takeRating } from './take-rating.ts'

/** A one-time link for a proposer who does not sign in: it names the committee, and a secret that nobody keeps. */
export const makeRatingLink = operation(endpoints.outcomes.makeLink, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const row = await findVisibleProposal(tx, actor, input.id)
  const until = rateUntil(pack, row)
  const rater = (await ratersOf(tx, row)).find(({ personId }) => personId === input.personId)
  if (!rater) throw new AppError('state_refuses', { reason: 'not_a_proposer' })
  if (row.state !== 'replied' || until === null) throw new AppError('state_refuses', { reason: 'not_replied' })
  if (today > until) throw new AppError('state_refuses', { reason: 'rating_time_over' })
  if (rater.rated) throw new AppError('state_refuses', { reason: 'rated_already' })
  const secret = randomBytes(24).toString('base64url')
  await tx
    .insertInto('rating_link')
    .values({
      committee_id: actor.committeeId,
      digest: digestOf(secret),
      proposal_id: row.id,
      round: row.handling_round,
      person_id: rater.personId,
      good_until: until,
    })
    .execute()
  await addStep(context, row.id, { act: 'makeLink', enteredFor: rater.personId })
  await record({ type: 'proposal.rating_link_made', subject: subjectOf(row), payload: { personId: rater.personId } })
  return { path: `/rate#${actor.committeeId}.${secret}`, goodUntil: until }
})

/** What the link is about. Nothing is said of a link that is unknown, used or over: they are all the same to a stranger. */
export const readRatingLink = publicOperation(endpoints.ratingLinks.readLink, async (context) => {
  const { database, services, input, today } = context
  const { db, committeeId, link } = await openLink(database, input.token, today)
  const rules = rulesOf(await services.packs.of(committeeId))
  const [committee, proposal, person] = await Promise.all([
    db.selectFrom('committee').select('name').where('id', '=', committeeId).executeTakeFirstOrThrow(),
    proposalOf(db, committeeId, link.proposal_id),
    db
      .selectFrom('person')
      .select('name')
      .where('committee_id', '=', committeeId)
      .where('id', '=', link.person_id)
      .executeTakeFirstOrThrow(),
  ])
  const replies = await repliesOfRound(db, committeeId, link)
  return {
    committee: committee.name,
    proposerName: person.name,
    title: proposal.title,
    replies: replies.map(({ name, class: key, body, issued_on }) => ({
      unitName: name,
      className: nameOf(rules.replyClasses, key) ?? key,
      body,
      issuedOn: found(issued_on),
    })),
    grades: rules.ratingGrades.map(({ key, name }) => ({ key, name: name.zh })),
    goodUntil: link.good_until,
  }
})

/** Rates by the link, which is used up by it. */
export const rateByLink = publicOperation(endpoints.ratingLinks.rateByLink, async (context) => {
  const { database, services, input, now, today } = context
  const { committeeId, link } = await openLink(database, input.token, today)
  const pack = await services.packs.of(committeeId)
  await database.transaction(committeeId, async (tx) => {
    await lockProposal(tx, committeeId, link.proposal_id)
    const row = await proposalOf(tx, committeeId, link.proposal_id)
    if (row.handling_round !== link.round) throw new AppError('not_found')
    const { record } = recorder(committeeId, { tx, pack, actor: null, now, today }, services.reactions, null)
    const given = { personId: link.person_id, grade: input.grade, remark: input.remark, way: 'link' as const }
    await takeRating({ tx, committeeId, pack, now, today, record }, row, {
      ...given,
      enteredBy: null,
      ofHandlingUnit: false,
    })
    await tx
      .updateTable('rating_link')
      .set({ used_at: now })
      .where('committee_id', '=', committeeId)
      .where('digest', '=', link.digest)
      .execute()
  })
  return {}
})

const digestOf = (secret: string) => createHash('sha256').update(secret).digest()

async function openLink(database: Database, token: string, today: string) {
  const [committeeId = '', secret = ''] = token.split('.')
  if (!/^[0-9a-f-]{36}$/.test(committeeId)) throw new AppError('not_found')
  const db = database.of(committeeId)
  const closed = await db
    .selectFrom('module')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('name', '=', 'proposals')
    .where('open', '=', false)
    .executeTakeFirst()
  if (closed) throw new AppError('not_found')
  const link = found(
    await db
      .selectFrom('rating_link')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('digest', '=', digestOf(secret))
      .where('used_at', 'is', null)
      .where('good_until', '>=', today)
      .executeTakeFirst(),
  )
  return { db, committeeId, link }
}

async function proposalOf(db: Reader, committeeId: string, id: string) {
  return found(
    await db
      .selectFrom('proposal')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

function repliesOfRound(db: Reader, committeeId: string, link: { proposal_id: string; round: number }) {
  return db
    .selectFrom('proposal_reply as reply')
    .innerJoin('handling_share as share', (join) =>
      join.onRef('share.committee_id', '=', 'reply.committee_id').onRef('share.id', '=', 'reply.share_id'),
    )
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'share.committee_id').onRef('unit.id', '=', 'share.unit_id'),
    )
    .select(['unit.name', 'reply.class', 'reply.body', 'reply.issued_on'])
    .where('reply.committee_id', '=', committeeId)
    .where('share.proposal_id', '=', link.proposal_id)
    .where('share.round', '=', link.round)
    .where('reply.issued_at', 'is not', null)
    .orderBy('reply.issued_at')
    .execute()
}
