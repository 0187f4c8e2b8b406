import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { inForce } from '../organisation/public.ts'
import { maskedPhone } from './present.ts'

interface LineRow {
  id: string
  name: string
  sex: 'male' | 'female' | null
  affiliation: string | null
  employer: string | null
  employer_post: string | null
  phone: string | null
  is_cadre: boolean
  sector: string | null
  home_committee: string | null
  branch: string | null
  posts: Array<{ kind: string; title: string | null; unit: string }> | null
}

/** Lines of a list for some people, in the order given: all related names in one query. */
export async function personLines(db: Reader, pack: Pack, committeeId: string, ids: readonly string[], on: string) {
  if (ids.length === 0) return []
  const { rows } = await sql<LineRow>`
    select person.id, person.name, person.sex, person.affiliation, person.employer, person.employer_post, person.phone, person.is_cadre,
      (select unit.name from seat join unit on unit.committee_id = seat.committee_id and unit.id = seat.sector_id
        where seat.committee_id = person.committee_id and seat.person_id = person.id and ${inForce('seat', on)} limit 1) as sector,
      (select unit.name from membership join unit on unit.committee_id = membership.committee_id and unit.id = membership.unit_id
        where membership.committee_id = person.committee_id and membership.person_id = person.id and membership.is_home and ${inForce('membership', on)} limit 1) as home_committee,
      (select unit.name from membership join unit on unit.committee_id = membership.committee_id and unit.id = membership.unit_id
        where membership.committee_id = person.committee_id and membership.person_id = person.id and membership.slot = 'party_branch' and ${inForce('membership', on)} limit 1) as branch,
      (select json_agg(json_build_object('kind', post.kind, 'title', post.title, 'unit', unit.name)) from post
        join unit on unit.committee_id = post.committee_id and unit.id = post.unit_id
        where post.committee_id = person.committee_id and post.person_id = person.id and ${inForce('post', on)}) as posts
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join person on person.committee_id = ${committeeId} and person.id = wanted.id
    order by wanted.place`.execute(db)
  return rows.map((row) => presentLine(row, pack))
}

function presentLine(row: LineRow, pack: Pack) {
  const order = (kind: string) => pack.postKinds.find(({ key }) => key === kind)?.order ?? 1e6
  const posts = [...(row.posts ?? [])].sort((a, b) => order(a.kind) - order(b.kind))
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    affiliation: row.affiliation,
    employerPost: [row.employer, row.employer_post].filter(Boolean).join('') || null,
    sector: row.sector,
    homeCommittee: row.home_committee,
    branch: row.branch,
    posts: posts.map(({ kind, title }) => title ?? pack.postKinds.find(({ key }) => key === kind)?.name.zh ?? kind),
    phoneMasked: maskedPhone(row.phone),
    isMember: row.sector !== null,
    isCadre: row.is_cadre,
  }
}
