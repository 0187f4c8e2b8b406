import { endpoints } from '@tongxin/contract/endpoints'
import { evaluate } from '@tongxin/domain/assessment/evaluate'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'
import { presentScheme, schemeOfYear } from './scheme-of-period.ts'
import { dutyYearOf, subjectsOf, type DutyYear } from './subject.ts'
import { seatedWithin, visibleMembers } from './visible-members.ts'

export const ownSheet = query(endpoints.assessment.ownSheet, async ({ db, pack, actor, input, today }) => {
  if (!actor.personId) throw new AppError('not_found')
  return sheetOf(db, pack, actor, actor.personId, input.dutyYearId, today)
})

export const readSheet = query(endpoints.assessment.sheet, async ({ db, pack, actor, input, today }) =>
  sheetOf(db, pack, actor, input.personId, input.dutyYearId, today),
)

/** One member's year: computed from the ledger at the moment it is looked at, so a new fact shows at once. */
export async function sheetOf(
  db: Reader,
  pack: Pack,
  actor: Actor,
  personId: string,
  dutyYearId: string | undefined,
  today: string,
) {
  const year = await dutyYearOf(db, actor.committeeId, dutyYearId, today)
  const person = found(await findMember(db, actor, personId, year, today))
  const judged = await schemeOfYear(db, pack, actor.committeeId, year)
  const subject = found((await subjectsOf(db, actor.committeeId, [person.id], year)).get(person.id))
  return {
    person: { id: person.id, name: person.name },
    scheme: presentScheme(judged, pack),
    year: { id: year.id, title: year.title },
    from: year.from,
    until: year.until,
    // A score stays a draft until a named body adopts it in a recorded meeting (guardrail F6).
    status: 'draft' as const,
    hats: subject.hats.map((hat) => ({
      name: pack.postKinds.find(({ key }) => key === hat.key)?.name.zh ?? hat.key,
      from: hat.from,
      until: hat.until,
    })),
    sheet: evaluate(judged.scheme, subject),
    factCount: subject.facts.length,
  }
}

function findMember(db: Reader, actor: Actor, personId: string, year: DutyYear, today: string) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .where('person.committee_id', '=', actor.committeeId)
    .where('person.id', '=', personId)
    .where(visibleMembers(actor, today))
    .where(seatedWithin(year))
    .executeTakeFirst()
}
