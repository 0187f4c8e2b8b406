import type { Role } from '@tongxin/domain/access/role'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { mayReadPartyInternal, reach, type Actor } from '../../platform/http/actor.ts'
import { factId } from './fact-row.ts'
import { factWords } from './fact-words.ts'

/** The facts that one event put into the ledger. */
export function factsOfEvent(db: Reader, committeeId: string, eventId: string) {
  return db
    .selectFrom('fact')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('event_id', '=', eventId)
    .orderBy('ordinal')
    .execute()
}

/** The fact of a record about a person that no other has corrected: what a next correction is about. */
export async function standingFactOf(
  db: Reader,
  committeeId: string,
  recordId: string,
  personId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('fact')
    .select(['event_id', 'ordinal'])
    .where('committee_id', '=', committeeId)
    .where('record_id', '=', recordId)
    .where('subject_id', '=', personId)
    .where(sql<boolean>`not ${corrected}`)
    .executeTakeFirst()
  return row ? factId(row.event_id, row.ordinal) : null
}

/** Every fact of a record that no other has corrected or taken out. */
export async function standingFactsOf(db: Reader, committeeId: string, recordId: string) {
  const rows = await db
    .selectFrom('fact')
    .select(['event_id', 'ordinal', 'subject_id', 'subject_kind'])
    .where('committee_id', '=', committeeId)
    .where('record_id', '=', recordId)
    .where(sql<boolean>`not attributes ? 'withdrawn'`)
    .where(sql<boolean>`not ${corrected}`)
    .execute()
  return rows.map(({ event_id, ordinal, subject_id, subject_kind }) => ({
    factId: factId(event_id, ordinal),
    subjectId: subject_id,
    unit: subject_kind === 'unit',
  }))
}

const corrected = sql<boolean>`exists (select from fact as later where later.committee_id = fact.committee_id
  and later.corrects_event_id = fact.event_id and later.corrects_ordinal = fact.ordinal)`

/**
 * The facts somebody may see: his own, and those of units and of people who stood within his reach on the fact's day.
 * What comes from a party-internal meeting is for Party members, apart from one's own (domain.md §11).
 */
export function visibleFacts(actor: Actor, pack: Pack): RawBuilder<boolean> {
  return sql<boolean>`(${reachedFacts(actor)} and ${openKinds(actor, pack)})`
}

const personnelReaders: readonly Role[] = ['personnel', 'leader', 'secretary_general', 'discipline']

/** What is on record of a cadre's assessment is for himself, those who assess and those who oversee them. */
function openKinds(actor: Actor, { factKinds = [] }: Pack): RawBuilder<boolean> {
  const kinds = factKinds.filter(({ subject }) => subject === 'cadre').map(({ key }) => key)
  if (kinds.length === 0 || actor.roles.some(({ role }) => personnelReaders.includes(role))) return sql<boolean>`true`
  return sql<boolean>`(fact.kind <> all(${kinds}::text[]) or fact.subject_id = ${actor.personId}::uuid)`
}

function reachedFacts(actor: Actor): RawBuilder<boolean> {
  const { all, unitIds } = reach(actor, 'ledger.read')
  const own = actor.personId ? sql`fact.subject_id = ${actor.personId}` : sql`false`
  const open = mayReadPartyInternal(actor)
    ? sql`true`
    : sql`not exists (select from meeting where meeting.committee_id = fact.committee_id and meeting.id = fact.record_id and meeting.party_internal)`
  if (all) return sql<boolean>`(${own} or ${open})`
  if (unitIds.length === 0) return sql<boolean>`${own}`
  return sql<boolean>`(${among(actor, unitIds)} and (${own} or (${standsIn(unitIds)} and ${open})))`
}

/** Narrows the search by its index to the units and people who ever stood in them, before their days are looked at. */
function among({ committeeId, personId }: Actor, unitIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`fact.subject_id = any(array(
    select person_id from membership where committee_id = ${committeeId} and unit_id = any(${unitIds}::uuid[])
    union select person_id from seat where committee_id = ${committeeId} and sector_id = any(${unitIds}::uuid[])
    union select person_id from post where committee_id = ${committeeId} and unit_id = any(${unitIds}::uuid[])
    union select unnest(${unitIds}::uuid[]) union select ${personId}::uuid))`
}

function standsIn(unitIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(
    (fact.subject_kind = 'unit' and fact.subject_id = any(${unitIds}::uuid[]))
    or exists (select from membership where membership.committee_id = fact.committee_id and membership.person_id = fact.subject_id
      and membership.unit_id = any(${unitIds}::uuid[])
      and membership.from_on <= fact.on_date and (membership.until_on is null or membership.until_on > fact.on_date))
    or exists (select from seat where seat.committee_id = fact.committee_id and seat.person_id = fact.subject_id
      and seat.sector_id = any(${unitIds}::uuid[])
      and seat.from_on <= fact.on_date and (seat.until_on is null or seat.until_on > fact.on_date))
    or exists (select from post where post.committee_id = fact.committee_id and post.person_id = fact.subject_id
      and post.unit_id = any(${unitIds}::uuid[])
      and post.from_on <= fact.on_date and (post.until_on is null or post.until_on > fact.on_date)))`
}

/** Facts with everything a line shows, still to be filtered, ordered and cut into pages. */
export function factLines(db: Reader, actor: Actor, pack: Pack) {
  return db
    .selectFrom('fact')
    .innerJoin('event', (join) =>
      join.onRef('event.committee_id', '=', 'fact.committee_id').onRef('event.id', '=', 'fact.event_id'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'fact.committee_id').onRef('person.id', '=', 'fact.subject_id'),
    )
    .leftJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'fact.committee_id').onRef('unit.id', '=', 'fact.subject_id'),
    )
    .leftJoin('fact as later', (join) =>
      join
        .onRef('later.committee_id', '=', 'fact.committee_id')
        .onRef('later.corrects_event_id', '=', 'fact.event_id')
        .onRef('later.corrects_ordinal', '=', 'fact.ordinal'),
    )
    .where('fact.committee_id', '=', actor.committeeId)
    .where(visibleFacts(actor, pack))
    .selectAll('fact')
    .select([
      'event.at',
      'event.subject_title',
      sql<string>`coalesce(person.name, unit.name)`.as('name'),
      'later.event_id as later_event_id',
      'later.ordinal as later_ordinal',
    ])
}

type LineRow = Awaited<ReturnType<ReturnType<typeof factLines>['execute']>>[number]

export function presentFact(pack: Pack, row: LineRow) {
  const attributes = row.attributes as Record<string, string | number | boolean>
  return {
    id: factId(row.event_id, row.ordinal),
    kind: row.kind,
    kindName: factKindName(pack, row.kind, attributes),
    on: row.on_date,
    subjectKind: row.subject_kind as 'person' | 'unit',
    personId: row.subject_id,
    personName: row.name,
    attributes,
    says: factWords(pack, row.kind, attributes),
    record: { kind: row.record_kind, id: row.record_id, title: row.subject_title },
    enteredAt: row.at.toISOString(),
    correctsId:
      row.corrects_event_id === null || row.corrects_ordinal === null
        ? null
        : factId(row.corrects_event_id, row.corrects_ordinal),
    correctedById:
      row.later_event_id === null || row.later_ordinal === null ? null : factId(row.later_event_id, row.later_ordinal),
  }
}

/** The trade's name of a fact: of the result, or of the meeting it comes from. */
function factKindName(pack: Pack, kind: string, attributes: Record<string, unknown>): string {
  const result = [...pack.resultKinds, ...(pack.factKinds ?? [])].find(({ key }) => key === kind)
  const meeting = pack.meetingKinds.find(({ key }) => key === attributes['meetingKind'])
  return result?.name.zh ?? meeting?.name.zh ?? kind
}
