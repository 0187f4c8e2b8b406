import type { AnswerOf } from '@tongxin/contract/endpoint'
import { endpoints } from '@tongxin/contract/endpoints'
import { isAssessingOffice } from '@tongxin/domain/assessment/office'
import type { Reader } from '../../../platform/db/database.ts'
import { found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'

type Trial = AnswerOf<typeof endpoints.trials.read>

export const listTrials = query(endpoints.trials.list, async ({ db, actor }) => {
  const rows = await keptTrials(db, actor.committeeId).orderBy('kept_at', 'desc').execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      keptAt: row.kept_at.toISOString(),
      keptBy: row.kept_by_name,
      schemeTitle: row.scheme_title,
      periodTitle: row.period_title,
    })),
  }
})

/** As it came out then; persons again only for the assessing office. */
export const readTrial = query(endpoints.trials.read, async ({ db, actor, input }) => {
  const row = found(
    await keptTrials(db, actor.committeeId)
      .select('content')
      .where('assessment_trial.id', '=', input.id)
      .executeTakeFirst(),
  )
  const content = row.content as unknown as Trial
  return {
    ...content,
    id: row.id,
    name: row.name,
    keptAt: row.kept_at.toISOString(),
    keptBy: row.kept_by_name,
    people: isAssessingOffice(actor.roles, 'member') ? content.people : null,
  }
})

function keptTrials(db: Reader, committeeId: string) {
  return db
    .selectFrom('assessment_trial')
    .leftJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'assessment_trial.committee_id')
        .onRef('person.id', '=', 'assessment_trial.kept_by'),
    )
    .select([
      'assessment_trial.id',
      'assessment_trial.name',
      'kept_at',
      'scheme_title',
      'period_title',
      'person.name as kept_by_name',
    ])
    .where('assessment_trial.committee_id', '=', committeeId)
}
