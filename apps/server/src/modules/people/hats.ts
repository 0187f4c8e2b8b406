import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'

interface HatRow {
  id: string
  kind: 'seat' | 'membership' | 'post'
  unitId: string
  unitName: string
  /** The term, the kind of unit, or the kind of post. */
  key: string
  title: string | null
  from: string
  until: string | null
  endReason: string | null
}

/** Every dated hat a person has worn, the running ones first. */
export async function hatsOf(db: Reader, pack: Pack, committeeId: string, personId: string) {
  const { rows } = await sql<HatRow>`
    select seat.id, 'seat' as kind, unit.id as "unitId", unit.name as "unitName", term.title as key, null as title,
      seat.from_on as "from", seat.until_on as until, seat.end_reason as "endReason"
    from seat join unit on unit.committee_id = seat.committee_id and unit.id = seat.sector_id
      join term on term.committee_id = seat.committee_id and term.id = seat.term_id
    where seat.committee_id = ${committeeId} and seat.person_id = ${personId}
    union all
    select membership.id, 'membership', unit.id, unit.name, unit.kind, null, membership.from_on, membership.until_on, null
    from membership join unit on unit.committee_id = membership.committee_id and unit.id = membership.unit_id
    where membership.committee_id = ${committeeId} and membership.person_id = ${personId}
    union all
    select post.id, 'post', unit.id, unit.name, post.kind, post.title, post.from_on, post.until_on, null
    from post join unit on unit.committee_id = post.committee_id and unit.id = post.unit_id
    where post.committee_id = ${committeeId} and post.person_id = ${personId}
    order by until desc nulls first, "from" desc`.execute(db)
  return rows.map(({ key, title, ...hat }) => ({ ...hat, name: nameOf(pack, hat.kind, key, title) }))
}

function nameOf(pack: Pack, kind: HatRow['kind'], key: string, title: string | null): string {
  if (kind === 'seat') return `${key}委员`
  const kinds = kind === 'post' ? pack.postKinds : pack.unitKinds
  return title ?? kinds.find((known) => known.key === key)?.name.zh ?? key
}
