import type { SubjectKind } from '@tongxin/domain/assessment/office'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { CircularPaper } from '../../../platform/pdf/templates.ts'
import { adoptionsOf } from '../adopting-meetings.ts'
import { circularParagraphs } from './circular-text.ts'
import { circularOf } from './circular.ts'
import { subjectNames } from './proposal.ts'
import { newestRevisions, type RoundRow, schemeOfRound, subjectIdsOf } from './queries.ts'

/**
 * The circular as it reads, made from the adopted results as they stand: a recorded correction shows in the next print.
 * `null` before it was issued.
 */
export async function circularPaper(db: Reader, round: RoundRow): Promise<CircularPaper | null> {
  const circular = circularOf(round)
  const adoption = (await adoptionsOf(db, round.committee_id, [round])).get(round.id)
  if (!circular || !adoption) return null
  const { scheme } = await schemeOfRound(db, round)
  const ids = await subjectIdsOf(db, round)
  const [names, revisions, objections] = await Promise.all([
    subjectNames(db, round, ids),
    newestRevisions(db, round),
    answeredObjections(db, round.committee_id, round.id),
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
      subject: round.subject as SubjectKind,
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
