import { scopeOf } from '@tongxin/domain/access/permission'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'

/** The years that the committee took over from a notice. */
export function takenOverYears(db: Reader, committeeId: string) {
  return db
    .selectFrom('working_year')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'working_year.committee_id')
        .onRef('person.id', '=', 'working_year.taken_over_by'),
    )
    .select(['year', 'notice', 'taken_over_at', 'person.name as by_name'])
    .where('working_year.committee_id', '=', committeeId)
    .execute()
}

/** Whose posts of today put the calendar before them. */
export async function keeperIds(db: Reader, pack: Pack, committeeId: string, today: string): Promise<string[]> {
  const kinds = pack.postKinds
    .filter(({ roles }) => roles.some((role) => scopeOf('calendar.change', role) !== undefined))
    .map(({ key }) => key)
  if (kinds.length === 0) return []
  const rows = await db
    .selectFrom('post')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', kinds)
    .where('from_on', '<=', today)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', today)]))
    .execute()
  return rows.map(({ person_id }) => person_id)
}

export async function isAskedFor(db: Reader, committeeId: string): Promise<boolean> {
  const open = await db
    .selectFrom('task')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('subject_id', '=', committeeId)
    .where('action', '=', 'calendar.missing')
    .where('state', '=', 'open')
    .executeTakeFirst()
  return open !== undefined
}
