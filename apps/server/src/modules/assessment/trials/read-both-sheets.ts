import { endpoints } from '@tongxin/contract/endpoints'
import { evaluate } from '@tongxin/domain/assessment/evaluate'
import { isAssessingOffice } from '@tongxin/domain/assessment/office'
import { rankedItems } from '@tongxin/domain/assessment/ranked-items'
import { cohortOf } from '@tongxin/domain/assessment/totals'
import type { Reader } from '../../../platform/db/database.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { pastResults } from '../rounds/past-results.ts'
import { dutyYearOf, type DutyYear } from '../subject.ts'
import { presentTried, tryableVersion } from './tryable.ts'
import { type Warm, warmRecords } from './warm-records.ts'

/** One person's two whole sheets, every number with its formula; before quotas, which look at everybody. */
export const readBothSheets = query(endpoints.trials.sheets, async ({ db, pack, actor, input, today }) => {
  if (!isAssessingOffice(actor.roles, 'member')) throw new AppError('not_allowed')
  const year = await dutyYearOf(db, actor.committeeId, input.dutyYearId, today)
  const records = await warmRecords(db, pack, actor.committeeId, year, today)
  const person = found(records.people.find(({ id }) => id === input.personId))
  const versions = [input.againstId, input.schemeId].map((id) => tryableVersion(db, actor.committeeId, id))
  const [before, after] = await Promise.all(
    versions.map(async (version) => {
      const tried = await version
      return { scheme: presentTried(tried), sheet: await sheetBy(db, actor.committeeId, records, year, tried, person) }
    }),
  )
  return { person: { id: person.id, name: person.name }, before: found(before), after: found(after) }
})

async function sheetBy(
  db: Reader,
  committeeId: string,
  { people }: Warm,
  year: DutyYear,
  { scheme }: Awaited<ReturnType<typeof tryableVersion>>,
  { id, subject }: Warm['people'][number],
) {
  const past = await pastResults(db, committeeId, scheme.id, year.from)
  const withPast = (one: Warm['people'][number]) => ({ ...one.subject, history: past.get(one.id) ?? [] })
  const cohort = rankedItems(scheme).length > 0 ? cohortOf(scheme, people.map(withPast)) : undefined
  return evaluate(scheme, { ...subject, history: past.get(id) ?? [] }, cohort)
}
