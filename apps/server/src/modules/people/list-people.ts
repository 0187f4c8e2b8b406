import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query } from '../../platform/http/operation.ts'
import { writeSheet } from '../../platform/sheet/sheet.ts'
import { filterPeople, matches, type PeopleFilter } from './filter-people.ts'
import { personLines } from './person-lines.ts'
import { visiblePeople } from './visible.ts'

export const listPeople = query(endpoints.people.list, async ({ db, pack, actor, input, today }) => {
  const people = filterPeople(db, actor, input, today)
  const [{ total }, ids] = await Promise.all([
    people.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    orderedIds(people, input.order)
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return {
    items: await personLines(
      db,
      pack,
      actor.committeeId,
      ids.map(({ id }) => id),
      input.on ?? today,
    ),
    total,
  }
})

export const exportPeople = query(endpoints.people.export, async ({ db, pack, actor, input, today }) => {
  const ids = await orderedIds(filterPeople(db, actor, input, today), input.order).execute()
  const lines = await personLines(
    db,
    pack,
    actor.committeeId,
    ids.map(({ id }) => id),
    input.on ?? today,
  )
  const affiliation = (key: string | null) => pack.affiliations.find((known) => known.key === key)?.name.zh ?? ''
  const rows = lines.map((line, at) => [
    String(at + 1),
    line.name,
    sexes[line.sex ?? 'unknown'],
    affiliation(line.affiliation),
    line.employerPost ?? '',
    line.sector ?? '',
    line.homeCommittee ?? '',
    line.branch ?? '',
    line.posts.join('、'),
  ])
  const bytes = await writeSheet('人员名册', exportColumns, rows)
  return { fileName: `人员名册${today.replaceAll('-', '')}.xlsx`, bytes }
})

const exportColumns = [
  { title: '序号', width: 8, kind: 'number' },
  { title: '姓名', width: 12 },
  { title: '性别', width: 8 },
  { title: '政治面貌', width: 14 },
  { title: '工作单位及职务', width: 36 },
  { title: '界别', width: 16 },
  { title: '专委会', width: 22 },
  { title: '党支部', width: 18 },
  { title: '职务', width: 28 },
] as const

const sexes = { male: '男', female: '女', unknown: '' } as const

export const searchPeople = query(endpoints.people.search, async ({ db, actor, input, today }) => {
  let people = db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.mark', 'person.employer', 'person.employer_post'])
    .where('person.committee_id', '=', actor.committeeId)
    .where('person.left_on', 'is', null)
    .where(visiblePeople(actor, 'people.read', today))
    .where(matches(input.text))
  if (input.unitId)
    people = filterPeople(db, actor, { search: input.text, unitId: input.unitId, order: 'rank' }, today).select([
      'person.id',
      'person.name',
      'person.mark',
      'person.employer',
      'person.employer_post',
    ])
  const rows = await people.orderBy('person.rank_no').orderBy('person.id').limit(20).execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      hint: [row.mark, row.employer, row.employer_post].filter(Boolean).join(' '),
    })),
  }
})

/** Leadership order (排序号) or surname strokes (姓氏笔画); never by any score. */
function orderedIds(people: ReturnType<typeof filterPeople>, order: PeopleFilter['order']) {
  const ids = people.select('person.id')
  const sorted =
    order === 'stroke' ? ids.orderBy(sql`person.name collate surname_stroke`) : ids.orderBy('person.rank_no')
  return sorted.orderBy('person.id')
}
