import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { CircularPaper } from '../../../platform/pdf/templates.ts'
import { adoptionsOf } from '../adopting-meetings.ts'
import { circularDocx } from './circular-docx.ts'
import { circularParagraphs } from './circular-text.ts'
import { circularOf } from './circular.ts'
import { subjectNames } from './proposal.ts'
import { findRound, newestRevisions, schemeOfRound, subjectIdsOf } from './queries.ts'

export const printCircularDocx = query(endpoints.rounds.circularDocx, async ({ db, actor, input }) => {
  const paper = await circularPaper(db, actor, input.id)
  return { fileName: `${paper.title}.docx`, bytes: await circularDocx(paper) }
})

export const printCircularPdf = query(endpoints.rounds.circularPdf, async ({ db, actor, input }) => {
  const paper = await circularPaper(db, actor, input.id)
  return { fileName: `${paper.title}.pdf`, bytes: await renderPdf('circular', paper) }
})

/** Made from the adopted results as they stand; a recorded correction therefore shows in the next print. */
async function circularPaper(db: Reader, actor: Actor, id: string): Promise<CircularPaper> {
  const round = await findRound(db, actor.committeeId, id)
  const circular = circularOf(round)
  const adoption = (await adoptionsOf(db, actor.committeeId, [round])).get(round.id)
  if (!circular || !adoption) throw new AppError('state_refuses', { reason: 'round_not_circulated' })
  const { scheme } = await schemeOfRound(db, round)
  const ids = await subjectIdsOf(db, round)
  const [names, revisions, objections] = await Promise.all([
    subjectNames(db, round, ids),
    newestRevisions(db, round),
    answeredObjections(db, actor.committeeId, round.id),
  ])
  const gradeOf = (subjectId: string) => revisions.get(subjectId)?.grade ?? null
  const counted = [...scheme.grades.map(({ name }) => name), null].map((grade) => ({
    grade,
    count: ids.filter((subjectId) => gradeOf(subjectId) === grade).length,
  }))
  const best = scheme.grades[0]?.name
  return {
    record: { code: `TB-${round.id.slice(-8).toUpperCase()}` },
    issuer: circular.issuer,
    number: circular.documentNumber,
    title: circular.title,
    recipients: circular.recipients,
    paragraphs: circularParagraphs({
      schemeTitle: scheme.title,
      roundTitle: round.title,
      from: round.from_on,
      until: round.until_on,
      meeting: adoption,
      grades: counted.filter(({ count }) => count > 0),
      praised: best ? ids.filter((one) => gradeOf(one) === best).map((one) => names.get(one) ?? '') : [],
      objections,
    }),
    signedOn: circular.signedOn,
    copies: circular.copies,
  }
}

async function answeredObjections(db: Reader, committeeId: string, roundId: string): Promise<number> {
  const { count } = await db
    .selectFrom('sheet_objection')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('committee_id', '=', committeeId)
    .where('round_id', '=', roundId)
    .where('kind', '=', 'objection')
    .where('state', '=', 'answered')
    .executeTakeFirstOrThrow()
  return count
}
