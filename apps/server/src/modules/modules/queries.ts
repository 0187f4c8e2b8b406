import { moduleTable, type ModuleName } from '@tongxin/contract/module-table'
import { scopeOf } from '@tongxin/domain/access/permission'
import { administrators } from '@tongxin/domain/access/role'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import { businessDay } from '../../platform/clock.ts'
import type { Reader } from '../../platform/db/database.ts'
import { inForce } from '../organisation/public.ts'

export interface Decided {
  id: string
  name: string
  open: boolean
  decided_at: Date | null
  reason: string | null
  decided_by_name: string | null
  proposed: boolean
}

/** What was decided of modules so far, and whether closing one is proposed right now. */
export function decidedModules(db: Reader, committeeId: string): Promise<Decided[]> {
  return db
    .selectFrom('module')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'module.committee_id').onRef('person.id', '=', 'module.decided_by'),
    )
    .select(['module.id', 'module.name', 'module.open', 'module.decided_at', 'module.reason'])
    .select('person.name as decided_by_name')
    .select(
      sql<boolean>`exists (select from task where task.committee_id = module.committee_id
        and task.subject_id = module.id and task.action = 'module.decide' and task.state = 'open')`.as('proposed'),
    )
    .where('module.committee_id', '=', committeeId)
    .execute()
}

/** The day of the last record in each module; a module without any is not in it. */
export async function lastUses(db: Reader, committeeId: string): Promise<Map<ModuleName, string>> {
  const { rows } = await sql<{ room: string; at: Date }>`
    select split_part(type, '.', 1) as room, max(at) as at from event
    where committee_id = ${committeeId} group by 1`.execute(db)
  const days = new Map(rows.map(({ room, at }) => [room, businessDay(at)]))
  const uses = Object.entries(moduleTable).map(([name, { events }]): [ModuleName, string | undefined] => [
    name as ModuleName,
    events
      .flatMap((room) => days.get(room) ?? [])
      .toSorted()
      .at(-1),
  ])
  return new Map(uses.filter((use): use is [ModuleName, string] => use[1] !== undefined))
}

/** Who is asked: the system administrators and whoever else reviews modules by a post held today. */
export async function reviewerIds(db: Reader, pack: Pack, committeeId: string, today: string): Promise<string[]> {
  const mayReview = (role: Parameters<typeof scopeOf>[1]) => scopeOf('module.review', role) !== undefined
  const kinds = pack.postKinds.filter(({ roles }) => roles.some(mayReview)).map(({ key }) => key)
  const rows = await db
    .selectFrom('post')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('kind', 'in', [...kinds, ...administrators.filter(mayReview)])
    .where(inForce('post', today))
    .execute()
  return rows.map(({ person_id }) => person_id)
}
