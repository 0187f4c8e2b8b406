import { endpoints } from '@tongxin/contract/endpoints'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import type { Pack } from '@tongxin/domain/pack/pack'
import { lastQuarterBefore, quarterBetween } from '@tongxin/domain/assessment/quarter'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { addDays, chineseDay } from '@tongxin/domain/calendar/business-day'
import { sql, type RawBuilder } from 'kysely'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { branchKinds } from '../../organisation/public.ts'
import { authorize } from '../schemes/policy.ts'
import { schemeOf } from '../schemes/present.ts'
import { findVersion } from '../schemes/queries.ts'
import { dutyYearOf } from '../subject.ts'

type Context = WriteContext<typeof endpoints.rounds.open>

interface Period {
  title: string
  from: string
  until: string
}

/** One version over one period; everybody it concerns gets a sheet, drawn from the ledger until it is told. */
export const openRound = operation(endpoints.rounds.open, async (context) => {
  const { tx, actor, input, pack, now, record } = context
  const version = await findVersion(tx, actor.committeeId, input.schemeId, { lock: true })
  authorize('openRound', actor, version)
  const period = await periodOf(context, found(schemeOf(version)))
  await refuseSecond(context, period)
  const id = newId()
  const title = `${period.title} ${version.title}`
  await tx
    .insertInto('assessment_round')
    .values({
      committee_id: actor.committeeId,
      id,
      title,
      subject: version.subject,
      scheme_version_id: version.id,
      from_on: period.from,
      until_on: period.until,
      state: 'drafting',
      opened_by: actor.personId,
      opened_at: now,
    })
    .execute()
  const added = await tx
    .insertInto('round_sheet')
    .columns(['committee_id', 'round_id', 'subject_id'])
    .expression(
      sql`select committee_id, ${id}::uuid, id from (${subjects(version.subject as SubjectKind, actor.committeeId, period, pack)}) subjects` as never,
    )
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) throw new AppError('state_refuses', { reason: 'scheme_without_subjects' })
  await record({
    type: 'round.opened',
    subject: { kind: 'round', id, title },
    payload: { schemeVersionId: version.id, from: period.from, until: period.until },
  })
  return { id }
})

async function periodOf({ tx, actor, input, today }: Context, scheme: Scheme): Promise<Period> {
  if (input.from && input.until) {
    if (input.until <= input.from) throw new AppError('dates_reversed')
    const title = quarterBetween(input.from, input.until)?.title
    return {
      title: title ?? `${chineseDay(input.from)}至${chineseDay(addDays(input.until, -1))}`,
      from: input.from,
      until: input.until,
    }
  }
  if (scheme.period === 'quarter' && !input.dutyYearId) return lastQuarterBefore(today)
  const year = await dutyYearOf(tx, actor.committeeId, input.dutyYearId, today)
  const until = input.until ?? year.until
  if (!until)
    throw new AppError('bad_request', undefined, [
      { path: 'until', code: 'open_period', message: 'the duty year has no end yet: say up to which day' },
    ])
  return { title: year.title, from: year.from, until }
}

async function refuseSecond({ tx, actor, input }: Context, { from }: Period): Promise<void> {
  const same = await tx
    .selectFrom('assessment_round')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('scheme_version_id', '=', input.schemeId)
    .where('from_on', '=', from)
    .where('state', '!=', 'cancelled')
    .executeTakeFirst()
  if (same) throw new AppError('state_refuses', { reason: 'round_open_already' })
}

/** Members with a seat in the period, cadres, or the branches of the Party organisation. */
function subjects(kind: SubjectKind, committeeId: string, { from, until }: Period, pack: Pack): RawBuilder<unknown> {
  const within = (alias: string) =>
    sql`${sql.ref(`${alias}.from_on`)} < ${until}::date and (${sql.ref(`${alias}.until_on`)} is null or ${sql.ref(`${alias}.until_on`)} > ${from}::date)`
  if (kind === 'member')
    return sql`select committee_id, id from person where committee_id = ${committeeId} and exists (select from seat
      where seat.committee_id = person.committee_id and seat.person_id = person.id and ${within('seat')})`
  if (kind === 'cadre')
    return sql`select committee_id, id from person where committee_id = ${committeeId} and is_cadre
      and (left_on is null or left_on > ${from}::date)`
  const kinds = branchKinds(pack)
  return sql`select committee_id, id from unit where committee_id = ${committeeId} and kind = any(${kinds}::text[])
    and ${within('unit')}`
}
