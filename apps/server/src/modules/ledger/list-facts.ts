import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { isId } from '../../platform/identifiers.ts'
import { partsOf } from './fact-row.ts'
import { factLines, presentFact, visibleFacts } from './queries.ts'

export const listFacts = query(endpoints.ledger.list, async (context) => {
  const { actor, input, pack, db } = context
  const [{ total }, rows] = await Promise.all([
    filtered(context)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    factLines(db, actor)
      .where(filterOf(context))
      .orderBy('fact.on_date', 'desc')
      .orderBy('fact.event_id', 'desc')
      .orderBy('fact.ordinal')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: rows.map((row) => presentFact(pack, row)), total }
})

function filtered(context: ReadContext<typeof endpoints.ledger.list>) {
  const { db, actor } = context
  return db
    .selectFrom('fact')
    .where('fact.committee_id', '=', actor.committeeId)
    .where(visibleFacts(actor))
    .where(filterOf(context))
}

function filterOf({ input }: ReadContext<typeof endpoints.ledger.list>) {
  const parts = [sql<boolean>`true`]
  if (input.personId) parts.push(sql<boolean>`fact.subject_id = ${input.personId}`)
  if (input.recordId) parts.push(sql<boolean>`fact.record_id = ${input.recordId}`)
  if (input.kind) parts.push(sql<boolean>`fact.kind = ${input.kind}`)
  if (input.from) parts.push(sql<boolean>`fact.on_date >= ${input.from}::date`)
  if (input.until) parts.push(sql<boolean>`fact.on_date <= ${input.until}::date`)
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** The records behind a number. What is out of reach or does not exist is simply not among the answers. */
export const factsById = query(endpoints.ledger.byIds, async ({ db, actor, input, pack }) => {
  const wanted = input.ids
    .map(partsOf)
    .filter(([eventId, ordinal]) => isId(eventId) && Number.isInteger(ordinal) && ordinal >= 0 && ordinal < 2 ** 31)
  if (wanted.length === 0) return { items: [] }
  const rows = await factLines(db, actor)
    .where(
      sql<boolean>`(fact.event_id, fact.ordinal) in (select * from unnest(${wanted.map(([eventId]) => eventId)}::uuid[], ${wanted.map(([, ordinal]) => ordinal)}::int[]))`,
    )
    .orderBy('fact.on_date')
    .orderBy('fact.event_id')
    .orderBy('fact.ordinal')
    .execute()
  return { items: rows.map((row) => presentFact(pack, row)) }
})
