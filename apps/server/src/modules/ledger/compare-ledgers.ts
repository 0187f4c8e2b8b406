import type pg from 'pg'

export interface Difference {
  factId: string
  /** `missing`: derived but not there. `surplus`: there but not derived. `changed`: there, but says something else. */
  what: 'missing' | 'surplus' | 'changed'
}

export interface Comparison {
  /** Facts as they are derived from the events. */
  derived: number
  /** Facts as they stood in the ledger. */
  stood: number
  differing: number
  /** The first of the differences. */
  differences: Difference[]
}

const shown = 20

/** Compares the table `fact` of one committee with the temporary table `rebuilt`, column by column. */
export async function compareLedgers(client: pg.Client, committeeId: string): Promise<Comparison> {
  const { rows } = await client.query<{ derived: number; stood: number }>(
    `select (select count(*)::int from rebuilt) as derived,
       (select count(*)::int from fact where committee_id = $1) as stood`,
    [committeeId],
  )
  const found = await client.query<{ fact_id: string; what: Difference['what']; total: number }>(
    `select fact_id, what, count(*) over ()::int as total from (
       select coalesce(stood.event_id, derived.event_id) || ':' || coalesce(stood.ordinal, derived.ordinal) as fact_id,
         case when stood.event_id is null then 'missing' when derived.event_id is null then 'surplus' else 'changed' end as what
       from (select * from fact where committee_id = $1) stood
       full join rebuilt derived on derived.event_id = stood.event_id and derived.ordinal = stood.ordinal
       where (stood.event_id, stood.ordinal, stood.kind, stood.subject_kind, stood.subject_id, stood.on_date, stood.attributes, stood.record_kind,
           stood.record_id, stood.corrects_event_id, stood.corrects_ordinal)
         is distinct from (derived.event_id, derived.ordinal, derived.kind, derived.subject_kind, derived.subject_id, derived.on_date, derived.attributes,
           derived.record_kind, derived.record_id, derived.corrects_event_id, derived.corrects_ordinal)
     ) differing order by fact_id limit $2`,
    [committeeId, shown],
  )
  return {
    derived: rows[0]?.derived ?? 0,
    stood: rows[0]?.stood ?? 0,
    differing: found.rows[0]?.total ?? 0,
    differences: found.rows.map(({ fact_id, what }) => ({ factId: fact_id, what })),
  }
}
