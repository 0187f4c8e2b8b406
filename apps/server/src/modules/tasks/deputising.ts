import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError } from '../../platform/http/app-error.ts'

/** Somebody who is away and for whom the actor acts today (代理). */
export interface Absent {
  personId: string
  name: string
  throughOn: string
}

/** Those for whom a person may act on a day, in the order in which they come back. */
export async function absentFor(
  db: Reader,
  committeeId: string,
  deputyId: string | null,
  today: string,
): Promise<Absent[]> {
  if (deputyId === null) return []
  const { rows } = await sql<Absent>`
    select deputy.absent_id as "personId", person.name, deputy.through_on as "throughOn" from deputy
    join person on person.committee_id = deputy.committee_id and person.id = deputy.absent_id
    where deputy.committee_id = ${committeeId} and deputy.deputy_id = ${deputyId} and deputy.ended_at is null
      and ${today}::date between deputy.from_on and deputy.through_on
    order by deputy.through_on, person.name`.execute(db)
  return rows
}

/** Whose desk is looked at: the actor's own, or that of somebody for whom he acts today. */
export async function deskOwner(
  db: Reader,
  { committeeId, personId }: Actor,
  asked: string | undefined,
  today: string,
): Promise<string | null> {
  if (asked === undefined || asked === personId) return personId
  const absent = await absentFor(db, committeeId, personId, today)
  if (!absent.some((one) => one.personId === asked)) throw new AppError('not_found')
  return asked
}
