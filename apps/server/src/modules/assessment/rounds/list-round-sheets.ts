import { endpoints } from '@tongxin/contract/endpoints'
import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { query } from '../../../platform/http/operation.ts'
import { inForce } from '../../organisation/public.ts'
import { matches, personLines } from '../../people/public.ts'
import { isAboutPeople } from '../about-people.ts'
import { drawSheets } from './draw-sheets.ts'
import { subjectNames } from './proposal.ts'
import { findRound, newestRevisions, placeInOrder, schemeOfRound, type RoundRow } from './queries.ts'
import { visibleSheets } from './visible-sheets.ts'

type Input = ParsedInputOf<typeof endpoints.rounds.sheets>

/** The round's sheets in leadership order or by strokes. There is no order by points, on purpose (guardrail F2). */
export const listRoundSheets = query(endpoints.rounds.sheets, async ({ db, pack, actor, input, today }) => {
  const round = await findRound(db, actor.committeeId, input.id)
  const on = round.until_on <= today ? round.from_on : today
  const sheets = filtered(db, actor, round, input, today, on)
  const [{ total }, rows] = await Promise.all([
    sheets.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    sheets
      .select('round_sheet.subject_id')
      .orderBy(input.order === 'stroke' ? sql`coalesce(person.name, unit.name) collate surname_stroke` : placeInOrder)
      .orderBy('round_sheet.subject_id')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const ids = rows.map(({ subject_id }) => subject_id)
  const [lines, names, results, objections] = await Promise.all([
    personLines(db, pack, actor.committeeId, ids, on),
    subjectNames(db, round, ids),
    resultsOf(db, pack, round, ids),
    newestObjections(db, round, ids),
  ])
  const items = ids.map((subjectId) => {
    const line = lines.find(({ id }) => id === subjectId)
    return {
      subjectId,
      name: names.get(subjectId) ?? '',
      sector: line?.sector ?? null,
      committee: line?.homeCommittee ?? null,
      posts: line?.posts ?? [],
      objection: objections.get(subjectId) ?? null,
      ...(results.get(subjectId) ?? { total: null, grade: null, revision: 0, corrected: false }),
    }
  })
  return { items, total }
})

function filtered(db: Reader, actor: Actor, round: RoundRow, input: Input, today: string, on: string) {
  let rows = db
    .selectFrom('round_sheet')
    .leftJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'round_sheet.committee_id')
        .onRef('person.id', '=', 'round_sheet.subject_id'),
    )
    .leftJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'round_sheet.committee_id').onRef('unit.id', '=', 'round_sheet.subject_id'),
    )
    .where('round_sheet.committee_id', '=', round.committee_id)
    .where('round_id', '=', round.id)
    .where(visibleSheets(actor, round, today))
  if (input.search) rows = rows.where(isAboutPeople(round.subject) ? matches(input.search) : named(input.search))
  if (input.sectorId)
    rows = rows.where(
      sql<boolean>`exists (select from seat where seat.committee_id = round_sheet.committee_id
        and seat.person_id = round_sheet.subject_id and seat.sector_id = ${input.sectorId} and ${inForce('seat', on)})`,
    )
  if (input.committeeId)
    rows = rows.where(
      sql<boolean>`exists (select from membership where membership.committee_id = round_sheet.committee_id
        and membership.person_id = round_sheet.subject_id and membership.unit_id = ${input.committeeId}
        and ${inForce('membership', on)})`,
    )
  return rows
}

function named(search: string) {
  return sql<boolean>`unit.name like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`
}

interface Result {
  total: string | null
  grade: string | null
  revision: number
  corrected: boolean
}

/** As told last; before the telling, as the ledger stands. */
async function resultsOf(
  db: Reader,
  pack: Pack,
  round: RoundRow,
  ids: readonly string[],
): Promise<Map<string, Result>> {
  if (ids.length === 0) return new Map()
  if (round.told_on === null) {
    const { scheme } = await schemeOfRound(db, round)
    const sheets = await drawSheets(db, pack, round, scheme, ids)
    return new Map(
      [...sheets].map(([id, { total, grade }]) => [id, { total, grade, revision: 0, corrected: false }] as const),
    )
  }
  const revisions = await newestRevisions(db, round, ids)
  return new Map(
    [...revisions].map(([id, { total, grade, number, cause }]) => [
      id,
      { total, grade, revision: number, corrected: cause === 'corrected' },
    ]),
  )
}

async function newestObjections(db: Reader, round: RoundRow, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, 'open' | 'answered' | 'appealed'>()
  const rows = await db
    .selectFrom('sheet_objection')
    .select(['subject_id', 'kind', 'state'])
    .distinctOn('subject_id')
    .where('committee_id', '=', round.committee_id)
    .where('round_id', '=', round.id)
    .where('subject_id', 'in', ids)
    .where('state', '!=', 'withdrawn')
    .orderBy('subject_id')
    .orderBy('raised_at', 'desc')
    .execute()
  return new Map(
    rows.map(({ subject_id, kind, state }) => {
      const open = kind === 'appeal' ? ('appealed' as const) : ('open' as const)
      return [subject_id, state === 'open' ? open : ('answered' as const)]
    }),
  )
}
