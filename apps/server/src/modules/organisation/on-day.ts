import { sql, type RawBuilder } from 'kysely'

/** Rows of a dated relation that are in force on a day: from the first day on, up to but not including the last. */
export function inForce(relation: string, day: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${relation}.from_on`)} <= ${day}::date
    and (${sql.ref(`${relation}.until_on`)} is null or ${sql.ref(`${relation}.until_on`)} > ${day}::date))`
}
