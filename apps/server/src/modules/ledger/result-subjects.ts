import { reachOf } from '@tongxin/domain/access/permission'
import { recordingRoles, type Recordable } from '@tongxin/domain/ledger/recorders'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { reach, type Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { branchKinds } from '../organisation/public.ts'

interface Context {
  tx: Tx
  actor: Actor
  pack: Pack
  today: string
}

interface About {
  personId?: string
  unitId?: string
}

/** Who records what is the pack's to say; people and units outside the recorder's reach answer as if there were none. */
export async function requireSubjectInReach(context: Context, kind: Recordable, about: About): Promise<void> {
  const isUnit = kind.subject === 'branch' || kind.subject === 'unit'
  const wanted = isUnit ? 'unitId' : 'personId'
  if (!about[wanted])
    throw new AppError('bad_request', undefined, [{ path: wanted, code: 'required', message: 'must be given' }])
  const recorder = { ...context.actor, roles: recordingRoles(kind, context.actor.roles) }
  const own = kind.recordedBy.includes('self') && about.personId === context.actor.personId
  const { all, units } = reachOf('result.record', recorder.roles)
  if (!own && !all && units.length === 0) throw new AppError('not_allowed')
  const inReach = own || all ? sql<boolean>`true` : within(recorder, isUnit, context.today)
  found(await findSubject(context, kind, about, inReach))
}

function findSubject({ tx, actor, pack }: Context, kind: Recordable, about: About, inReach: RawBuilder<boolean>) {
  if (about.unitId) {
    const units = tx
      .selectFrom('unit')
      .select('unit.id')
      .where('committee_id', '=', actor.committeeId)
      .where('unit.id', '=', about.unitId)
      .where(inReach)
    return (
      kind.subject === 'branch' ? units.where('kind', 'in', [...branchKinds(pack), '']) : units
    ).executeTakeFirst()
  }
  const people = tx
    .selectFrom('person')
    .select('person.id')
    .where('committee_id', '=', actor.committeeId)
    .where('person.id', '=', about.personId ?? null)
    .where(inReach)
  return (kind.subject === 'cadre' ? people.where('is_cadre', '=', true) : people).executeTakeFirst()
}

function within(actor: Actor, isUnit: boolean, today: string): RawBuilder<boolean> {
  const { unitIds } = reach(actor, 'result.record')
  if (isUnit) return sql<boolean>`unit.id = any(${unitIds}::uuid[])`
  return sql<boolean>`(exists (select from membership where membership.committee_id = person.committee_id and membership.person_id = person.id
      and membership.unit_id = any(${unitIds}::uuid[]) and membership.from_on <= ${today}::date and (membership.until_on is null or membership.until_on > ${today}::date))
    or exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id
      and seat.sector_id = any(${unitIds}::uuid[]) and seat.from_on <= ${today}::date and (seat.until_on is null or seat.until_on > ${today}::date)))`
}
