import type { Fact } from '@tongxin/domain/ledger/fact'
import type { Insertable, Selectable } from 'kysely'
import type { Schema } from '../../platform/db/database.ts'

type Row = Pick<
  Selectable<Schema['fact']>,
  | 'event_id'
  | 'ordinal'
  | 'kind'
  | 'subject_kind'
  | 'subject_id'
  | 'on_date'
  | 'attributes'
  | 'record_kind'
  | 'record_id'
  | 'corrects_event_id'
  | 'corrects_ordinal'
>

/** A fact as the table keeps it; its id is the event's with a running number. */
export function rowOf(committeeId: string, fact: Fact): Insertable<Schema['fact']> {
  const [event_id, ordinal] = partsOf(fact.id)
  const [corrects_event_id, corrects_ordinal] = fact.correctsId ? partsOf(fact.correctsId) : [null, null]
  return {
    committee_id: committeeId,
    event_id,
    ordinal,
    kind: fact.kind,
    subject_kind: fact.subjectKind ?? 'person',
    subject_id: fact.subjectId,
    on_date: fact.on,
    attributes: JSON.stringify(fact.attributes),
    record_kind: fact.record.kind,
    record_id: fact.record.id,
    corrects_event_id,
    corrects_ordinal,
  }
}

/** The fact behind a row. One that withdraws says so in its attributes. */
export function factOf(row: Row): Fact {
  const attributes = row.attributes as Fact['attributes']
  return {
    id: factId(row.event_id, row.ordinal),
    kind: row.kind,
    ...(row.subject_kind === 'unit' && { subjectKind: 'unit' as const }),
    subjectId: row.subject_id,
    on: row.on_date,
    attributes,
    record: { kind: row.record_kind, id: row.record_id },
    ...(row.corrects_event_id !== null &&
      row.corrects_ordinal !== null && { correctsId: factId(row.corrects_event_id, row.corrects_ordinal) }),
    ...(attributes['withdrawn'] === true && { withdraws: true }),
  }
}

export function factId(eventId: string, ordinal: number): string {
  return `${eventId}:${ordinal}`
}

/** The two halves of a fact's id. */
export function partsOf(id: string): [eventId: string, ordinal: number] {
  const at = id.lastIndexOf(':')
  return [id.slice(0, at), Number(id.slice(at + 1))]
}
