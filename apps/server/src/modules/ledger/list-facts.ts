import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { writeSheet } from '../../platform/sheet/sheet.ts'
import { isId } from '../../platform/identifiers.ts'
import { partsOf } from './fact-row.ts'
import { factLines, presentFact, visibleFacts } from './queries.ts'

export const listFacts = query(endpoints.ledger.list, async (context) => {
  const { input, pack } = context
  const [{ total }, rows] = await Promise.all([
    filtered(context)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow(),
    newestFirst(context)
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return { items: rows.map((row) => presentFact(pack, row)), total }
})

type Context = ReadContext<typeof endpoints.ledger.export> | ReadContext<typeof endpoints.ledger.list>

function newestFirst(context: Context) {
  return factLines(context.db, context.actor, context.pack)
    .where(filterOf(context))
    .orderBy('fact.on_date', 'desc')
    .orderBy('fact.event_id', 'desc')
    .orderBy('fact.ordinal')
}

/** The filtered ledger as .xlsx; a correction stands beside what it corrects. */
export const exportFacts = query(endpoints.ledger.export, async (context) => {
  const rows = await newestFirst(context).limit(sheetRows).execute()
  const lines = rows.map((row, at) => {
    const fact = presentFact(context.pack, row)
    const note = fact.correctedById ? '已更正' : fact.correctsId ? '更正' : ''
    return [String(at + 1), fact.on, fact.personName, fact.kindName, fact.record.title ?? '', stateOf(fact), note]
  })
  const bytes = await writeSheet('履职台账', exportColumns, lines)
  return { fileName: `履职台账${context.today.replaceAll('-', '')}.xlsx`, bytes }
})

const sheetRows = 50_000

const exportColumns = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '日期', width: 14 },
  { title: '姓名', width: 12 },
  { title: '类别', width: 22 },
  { title: '来源记录', width: 40 },
  { title: '情况', width: 12 },
  { title: '更正', width: 10 },
] as const

const stateNames: Record<string, string> = {
  present: '出席',
  late: '迟到',
  left_early: '早退',
  on_leave: '请假',
  official_trip: '公出',
  absent: '缺席',
}

function stateOf({ attributes }: ReturnType<typeof presentFact>): string {
  if (attributes['withdrawn'] === true) return '已撤销'
  return stateNames[String(attributes['state'])] ?? ''
}

function filtered(context: Context) {
  const { db, actor, pack } = context
  return db
    .selectFrom('fact')
    .where('fact.committee_id', '=', actor.committeeId)
    .where(visibleFacts(actor, pack))
    .where(filterOf(context))
}

function filterOf({ input }: Context) {
  const parts = [sql<boolean>`true`]
  if (input.personId) parts.push(sql<boolean>`fact.subject_id = ${input.personId}`)
  if (input.person)
    parts.push(
      sql<boolean>`exists (select from person as named where named.committee_id = fact.committee_id and named.id = fact.subject_id and named.name like ${`%${input.person.replace(/[\\%_]/g, '\\$&')}%`})`,
    )
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
  const rows = await factLines(db, actor, pack)
    .where(
      sql<boolean>`(fact.event_id, fact.ordinal) in (select * from unnest(${wanted.map(([eventId]) => eventId)}::uuid[], ${wanted.map(([, ordinal]) => ordinal)}::int[]))`,
    )
    .orderBy('fact.on_date')
    .orderBy('fact.event_id')
    .orderBy('fact.ordinal')
    .execute()
  return { items: rows.map((row) => presentFact(pack, row)) }
})
