import type { Pack } from '@tongxin/domain/pack/pack'
import type { RosterContext } from '@tongxin/domain/people/roster/roster-context'
import type { Reader } from '../../../platform/db/database.ts'
import { inForce } from '../../organisation/public.ts'

/** What a roster is checked against: the pack's lists, the units of today, and everybody in the register. */
export async function rosterContext(
  db: Reader,
  pack: Pack,
  committeeId: string,
  today: string,
): Promise<RosterContext> {
  const [units, people] = await Promise.all([
    db
      .selectFrom('unit')
      .select(['id', 'kind', 'name', 'short_name as shortName'])
      .where('committee_id', '=', committeeId)
      .where(inForce('unit', today))
      .execute(),
    db
      .selectFrom('person')
      .select(['id', 'name', 'phone', 'birth_month as birthMonth', 'mark'])
      .where('committee_id', '=', committeeId)
      .execute(),
  ])
  return {
    today,
    affiliations: pack.affiliations.map(({ key, name }) => ({ key, name: name.zh })),
    unitKinds: pack.unitKinds.map(({ key, name, axis, parents }) => ({ key, name: name.zh, axis, parents })),
    postKinds: pack.postKinds.map(({ key, name, unitKinds }) => ({ key, name: name.zh, unitKinds })),
    units,
    people,
  }
}
