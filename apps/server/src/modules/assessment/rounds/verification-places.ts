import type { Role } from '@tongxin/domain/access/role'
import { roleWords } from '@tongxin/domain/access/role-words'
import { factKindsOf } from '@tongxin/domain/assessment/fact-kinds'
import { verificationState } from '@tongxin/domain/assessment/round'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { namingOf } from '@tongxin/domain/assessment/words/naming'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../../platform/db/database.ts'
import type { RoundRow } from './queries.ts'

export type PlaceRow = Selectable<Schema['fact_verification']>

export interface NewPlace {
  title: string
  kinds: string[]
  posts: string[]
  unitId: string | null
}

/**
 * Who has to verify what: by the scheme's 填报与核实; where special committees verify, each its own people, and the
 * assessing office those who belong to none. What the scheme gives to nobody is the assessing office's to verify.
 */
export async function planPlaces(
  db: Reader,
  pack: Pack,
  scheme: Scheme,
  round: RoundRow,
  today: string,
): Promise<NewPlace[]> {
  const given = scheme.verification ?? []
  const rest = factKindsOf(scheme).filter((kind) => !given.some(({ kinds }) => kinds.includes(kind)))
  const rules = rest.length > 0 ? [...given, { kinds: rest, verifiedBy: [] }] : given
  const naming = namingOf(pack)
  const places: NewPlace[] = []
  for (const { kinds, verifiedBy: words } of rules) {
    const verifiedBy = postsNamed(pack, words)
    const title = kinds.map((kind) => naming.kind(kind).zh).join('、')
    const units = isOfCommittees(pack, verifiedBy) ? await unitsHolding(db, round.committee_id, verifiedBy, today) : []
    if (units.length < 2) places.push({ title, kinds, posts: verifiedBy, unitId: null })
    else {
      for (const unit of units)
        places.push({ title: `${title}（${unit.name}）`, kinds, posts: verifiedBy, unitId: unit.id })
      places.push({ title: `${title}（其他委员）`, kinds, posts: [], unitId: null })
    }
  }
  return places
}

/** The posts behind the pack's words for who verifies: by key or name, all that confer a role, or all of a body. */
function postsNamed({ postKinds, unitKinds }: Pack, words: readonly string[]): string[] {
  const bodies = unitKinds.filter(({ name }) => words.includes(name.zh) && !roleOf(name.zh)).map(({ key }) => key)
  const sitting = postKinds.filter((kind) => kind.unitKinds.some((unit) => bodies.includes(unit)))
  const named = (word: string) => (kind: Pack['postKinds'][number]) =>
    kind.key === word || kind.name.zh === word || kind.roles.some((role) => role === roleOf(word))
  return [...new Set([...words.flatMap((word) => postKinds.filter(named(word))), ...sitting].map(({ key }) => key))]
}

function roleOf(word: string): Role | undefined {
  return (roleWords as Record<string, Role | undefined>)[word]
}

function isOfCommittees(pack: Pack, posts: readonly string[]): boolean {
  const kinds = posts.map((key) => pack.postKinds.find((kind) => kind.key === key)?.unitKinds ?? [])
  return kinds.length > 0 && kinds.every((units) => units.includes('special_committee'))
}

function unitsHolding(db: Reader, committeeId: string, posts: readonly string[], today: string) {
  return db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('committee_id', '=', committeeId)
    .where(
      sql<boolean>`exists (select from post where post.committee_id = unit.committee_id and post.unit_id = unit.id
        and post.kind = any(${posts}::text[]) and post.from_on <= ${today}::date
        and (post.until_on is null or post.until_on > ${today}::date))`,
    )
    .orderBy('rank_no')
    .orderBy('id')
    .execute()
}

/** The people of a place: of its unit within the period, or whoever is in none of the units beside it. */
function peopleOf(round: RoundRow, place: PlaceRow): RawBuilder<unknown> {
  const belongs = (unit: RawBuilder<unknown>) => sql`exists (select from membership
    where membership.committee_id = round_sheet.committee_id and membership.person_id = round_sheet.subject_id
    and ${unit} and membership.from_on < ${round.until_on}::date
    and (membership.until_on is null or membership.until_on > ${round.from_on}::date))`
  const beside = sql`membership.unit_id in (select unit_id from fact_verification beside
    where beside.committee_id = round_sheet.committee_id and beside.round_id = round_sheet.round_id
    and beside.fact_kinds = ${place.fact_kinds}::text[] and beside.unit_id is not null)`
  const mine = place.unit_id ? belongs(sql`membership.unit_id = ${place.unit_id}`) : sql`not ${belongs(beside)}`
  return sql`select subject_id from round_sheet where round_sheet.committee_id = ${round.committee_id}
    and round_sheet.round_id = ${round.id} and ${mine}`
}

/** How many people and facts a place is about, and whether somebody entered some of these facts himself. */
export async function measurePlace(db: Reader, round: RoundRow, place: PlaceRow, personId: string | null) {
  const { rows } = await sql<{ people: number; facts: number; entered: boolean }>`
    with people as materialized (${peopleOf(round, place)}),
    facts as materialized (
      select fact.record_id, fact.subject_id, event.actor_person_id from fact
      join event on event.committee_id = fact.committee_id and event.id = fact.event_id
      where fact.committee_id = ${round.committee_id} and fact.kind = any(${place.fact_kinds}::text[])
      and fact.on_date >= ${round.from_on}::date and fact.on_date < ${round.until_on}::date
      and fact.subject_id in (select subject_id from people))
    select (select count(*)::int from people) as people, (select count(*)::int from facts) as facts,
      exists (select from facts where actor_person_id = ${personId}::uuid or exists (select from attendance
        where attendance.committee_id = ${round.committee_id} and attendance.meeting_id = facts.record_id
        and attendance.person_id = facts.subject_id and attendance.marked_by = ${personId}::uuid)) as entered`.execute(
    db,
  )
  return rows[0] ?? { people: 0, facts: 0, entered: false }
}

export function placesOf(db: Reader, round: RoundRow): Promise<PlaceRow[]> {
  return db
    .selectFrom('fact_verification')
    .selectAll()
    .where('committee_id', '=', round.committee_id)
    .where('round_id', '=', round.id)
    .orderBy('position')
    .execute()
}

export interface Opinion {
  by: string
  at: string
  verdict: 'confirmed' | 'returned'
  remark: string | null
  enteredToo: boolean
}

/** All opinions of a round by place, the oldest first. */
export async function opinionsOf(db: Reader, committeeId: string, placeIds: readonly string[]) {
  const opinions = new Map<string, Opinion[]>()
  if (placeIds.length === 0) return opinions
  const rows = await db
    .selectFrom('verification_opinion')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'verification_opinion.committee_id')
        .onRef('person.id', '=', 'verification_opinion.given_by'),
    )
    .select(['verification_id', 'person.name', 'given_at', 'verdict', 'remark', 'entered_too'])
    .where('verification_opinion.committee_id', '=', committeeId)
    .where('verification_id', 'in', placeIds)
    .orderBy('given_at')
    .orderBy('verification_opinion.id')
    .execute()
  for (const row of rows) {
    const list = opinions.get(row.verification_id) ?? []
    list.push({
      by: row.name,
      at: row.given_at.toISOString(),
      verdict: row.verdict as Opinion['verdict'],
      remark: row.remark,
      enteredToo: row.entered_too,
    })
    opinions.set(row.verification_id, list)
  }
  return opinions
}

/** How many places of a round are not confirmed yet. */
export async function unverifiedOf(db: Reader, round: RoundRow): Promise<number> {
  const places = await placesOf(db, round)
  const opinions = await opinionsOf(
    db,
    round.committee_id,
    places.map(({ id }) => id),
  )
  return places.filter(({ id }) => verificationState(opinions.get(id) ?? []) !== 'confirmed').length
}
