import { endpoints } from '@tongxin/contract/endpoints'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import { holds, mayReadPartyInternal, reach, type Actor } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'

/** Meeting kinds the actor may know of, with the units in which he may convene each. */
export const listKinds = query(endpoints.meetings.kinds, async ({ db, actor, pack, today }) => {
  const { all, unitIds } = reach(actor, 'meeting.create')
  let units = db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('committee_id', '=', actor.committeeId)
    .where('from_on', '<=', today)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', today)]))
    .orderBy('rank_no')
    .orderBy('name')
  if (!all)
    units = units.where('id', 'in', unitIds.length > 0 ? [...unitIds] : ['00000000-0000-0000-0000-000000000000'])
  const convening = holds(actor, 'meeting.create') ? await units.execute() : []
  return {
    items: kindsFor(actor, pack).map((kind) => ({
      key: kind.key,
      name: kind.name.zh,
      group: kind.group,
      partyInternal: kind.partyInternal,
      firstAgendaRequired: kind.firstAgendaRequired,
      halfDays: kind.halfDays,
      units: convening.filter((unit) => kind.convenedBy.includes(unit.kind)).map(({ id, name }) => ({ id, name })),
    })),
  }
})

/** Party-internal kinds exist for Party members only. */
export function kindsFor(actor: Actor, pack: Pack): MeetingKind[] {
  return pack.meetingKinds.filter(({ partyInternal }) => !partyInternal || mayReadPartyInternal(actor))
}
