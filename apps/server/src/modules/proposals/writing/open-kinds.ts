import type { ProposerKind } from '@tongxin/domain/proposals/proposal-rules'
import type { Endpoint } from '@tongxin/contract/endpoint'
import type { Reader } from '../../../platform/db/database.ts'
import { reach } from '../../../platform/http/actor.ts'
import type { ReadContext, WriteContext } from '../../../platform/http/operation.ts'
import { addDays } from '@tongxin/domain/calendar/business-day'
import { inForce } from '../../organisation/public.ts'
import { rulesOf } from '../rules.ts'

type Context = Pick<ReadContext<Endpoint> | WriteContext<Endpoint>, 'actor' | 'pack' | 'today'>

interface OpenKind {
  kind: ProposerKind
  name: string
  time: 'always' | 'plenary'
  units: Array<{ id: string; name: string }>
  open: true | 'only_members' | 'only_during_plenary' | 'no_seal'
}

/** As what the actor may propose today, and why not as the others. */
export async function openKinds(context: Context, db: Reader): Promise<OpenKind[]> {
  const sealed = await sealedUnits(context, db)
  const member = context.actor.roles.some(({ role }) => role === 'member')
  const sits = await plenarySits(context, db)
  return rulesOf(context.pack).proposers.map(({ kind, name, time, unitKinds, sealPostKinds }) => {
    const units = sealed
      .filter((one) => unitKinds.includes(one.unit_kind) && sealPostKinds.includes(one.post_kind))
      .map(({ id, name: unitName }) => ({ id, name: unitName }))
    const ofUnits = unitKinds.length > 0
    const closed = ofUnits ? (units.length === 0 ? 'no_seal' : null) : member ? null : 'only_members'
    const open = closed ?? (time === 'plenary' && !sits ? 'only_during_plenary' : true)
    return { kind, name: name.zh, time, units, open }
  })
}

function sealedUnits({ actor, today }: Context, db: Reader) {
  const { unitIds } = reach(actor, 'proposal.write')
  if (unitIds.length === 0 || actor.personId === null) return Promise.resolve([])
  return db
    .selectFrom('post')
    .innerJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'post.committee_id').onRef('unit.id', '=', 'post.unit_id'),
    )
    .select(['unit.id', 'unit.name', 'unit.kind as unit_kind', 'post.kind as post_kind'])
    .distinct()
    .where('post.committee_id', '=', actor.committeeId)
    .where('post.person_id', '=', actor.personId)
    .where(inForce('post', today))
    .where(inForce('unit', today))
    .orderBy('unit.name')
    .execute()
}

/** Whether the plenary sits on the day: from the first to the last of its half-days, as its meeting record says. */
async function plenarySits({ actor, pack, today }: Context, db: Reader): Promise<boolean> {
  const kinds = pack.meetingKinds.filter(({ group }) => group === 'plenary').map(({ key }) => key)
  if (kinds.length === 0) return false
  const rows = await db
    .selectFrom('meeting')
    .select(['held_on', 'half_days'])
    .where('committee_id', '=', actor.committeeId)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['convened', 'held', 'adopted'])
    .where('held_on', '<=', today)
    .orderBy('held_on', 'desc')
    .limit(1)
    .execute()
  return rows.some(({ held_on, half_days }) => today < addDays(held_on, Math.ceil(Number(half_days) / 2)))
}
