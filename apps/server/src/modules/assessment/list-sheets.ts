import { endpoints } from '@tongxin/contract/endpoints'
import type { ParsedInputOf } from '@tongxin/contract/endpoint'
import { evaluate } from '@tongxin/domain/assessment/evaluate'
import type { Sheet, SheetNode } from '@tongxin/domain/assessment/sheet'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { inForce } from '../organisation/public.ts'
import { matches, personLines } from '../people/public.ts'
import { schemeOfYear } from './scheme-of-period.ts'
import { dutyYearOf, subjectsOf, type DutyYear } from './subject.ts'
import { seatedWithin, visibleMembers } from './visible-members.ts'

type Input = ParsedInputOf<typeof endpoints.assessment.list>

/** Members' years in leadership order or by strokes. There is no order by points, on purpose (guardrail F2). */
export const listSheets = query(endpoints.assessment.list, async ({ db, pack, actor, input, today }) => {
  const year = await dutyYearOf(db, actor.committeeId, input.dutyYearId, today)
  const on = year.until && year.until <= today ? year.from : today
  const members = filterMembers(db, actor, input, year, on)
  const sorted =
    input.order === 'stroke'
      ? members.select('person.id').orderBy(sql`person.name collate surname_stroke`)
      : members.select('person.id').orderBy('person.rank_no')
  const [{ total }, rows] = await Promise.all([
    members.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    sorted
      .orderBy('person.id')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const ids = rows.map(({ id }) => id)
  const [lines, subjects] = await Promise.all([
    personLines(db, pack, actor.committeeId, ids, on),
    subjectsOf(db, actor.committeeId, ids, year),
  ])
  const { scheme } = await schemeOfYear(db, pack, actor.committeeId, year)
  const items = lines.flatMap((line) => {
    const subject = subjects.get(line.id)
    return subject ? [presentLine(line, evaluate(scheme, subject))] : []
  })
  return { items, total }
})

function presentLine(line: Awaited<ReturnType<typeof personLines>>[number], { root, total, grade }: Sheet) {
  const { id, name, sector, homeCommittee, posts } = line
  const parts = root.children.map((part) => ({ id: part.id, title: part.title, value: part.value }))
  return {
    personId: id,
    name,
    sector,
    committee: homeCommittee,
    posts,
    total,
    grade,
    missing: missingItems(root),
    parts,
  }
}

function filterMembers(db: Reader, actor: Actor, input: Input, year: DutyYear, on: string) {
  let members = db
    .selectFrom('person')
    .where('person.committee_id', '=', actor.committeeId)
    .where(visibleMembers(actor, on, 'assessment.survey'))
    .where(seatedWithin(year))
  if (input.search) members = members.where(matches(input.search))
  if (input.sectorId)
    members = members.where(
      sql<boolean>`exists (select from seat where seat.committee_id = person.committee_id and seat.person_id = person.id and seat.sector_id = ${input.sectorId} and ${inForce('seat', on)})`,
    )
  if (input.committeeId)
    members = members.where(
      sql<boolean>`exists (select from membership where membership.committee_id = person.committee_id and membership.person_id = person.id and membership.unit_id = ${input.committeeId} and ${inForce('membership', on)})`,
    )
  if (input.postKind)
    members = members.where(
      sql<boolean>`exists (select from post where post.committee_id = person.committee_id and post.person_id = person.id and post.kind = ${input.postKind} and ${inForce('post', on)})`,
    )
  return members
}

/** Titles of the items that apply to the person and for which there is nothing on record. */
function missingItems(node: SheetNode): string[] {
  if (node.missing === 'not_for_role' || node.missing === 'condition_unmet') return []
  if (node.children.length === 0) return node.value === null ? [node.title] : []
  return node.mechanism === 'sum' ? node.children.flatMap(missingItems) : node.value === null ? [node.title] : []
}
