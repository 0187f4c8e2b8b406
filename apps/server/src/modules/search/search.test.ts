import type { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { searchSources } from '../../search-sources.ts'
import { rebuildTexts } from '../../platform/search/rebuild-texts.ts'
import type { Caller } from '../../testing/caller.ts'
import { create, heldMeeting, openHall, standingMeeting, versionOf } from '../../testing/meeting-hall.ts'

type Answer = z.output<typeof endpoints.search.find.answer>

const hall = await openHall()
const { clerk, member, secretary, branchSecretary } = hall

const find = async (caller: Caller, text: string, more = '') => {
  const { status, body } = await caller.get<Answer>(`/search?text=${encodeURIComponent(text)}${more}`)
  expect(status).toBe(200)
  return body.groups
}
const idsOf = async (caller: Caller, text: string, kind = 'meeting') =>
  (await find(caller, text)).find((group) => group.kind === kind)?.items.map(({ recordId }) => recordId) ?? []
const branchMeeting = (title: string) =>
  create(branchSecretary, {
    kind: 'branch_meeting',
    unitId: hall.branchId,
    title,
    startsAt: '2026-03-12T09:00:00+08:00',
  })

describe('what is found', () => {
  test('holds the words exactly, in order of days, with every place marked', async () => {
    const id = await create(clerk, standingMeeting(hall, { title: '优化营商环境专题协商会' }))
    const later = await create(
      clerk,
      standingMeeting(hall, { title: '营商环境“回头看”', startsAt: '2026-03-20T09:00:00+08:00' }),
    )
    await create(clerk, standingMeeting(hall, { title: '营商与环境' }))
    const [group] = await find(clerk, '营商环境')
    expect(group).toMatchObject({ kind: 'meeting', total: 2, more: false })
    expect(group?.items.map(({ recordId }) => recordId)).toEqual([later, id])
    expect(group?.items[0]?.title).toEqual([
      { text: '营商环境', hit: true },
      { text: '“回头看”', hit: false },
    ])
  })

  test('holds every word of a question, of whatever width or size', async () => {
    const id = await create(clerk, standingMeeting(hall, { title: 'ＧＤＰ与Ai产业调研', place: '高新区100%会议室' }))
    expect(await idsOf(clerk, 'gdp AI')).toEqual([id])
    expect(await idsOf(clerk, 'gdp 不存在')).toEqual([])
    expect(await idsOf(clerk, '100%')).toEqual([id])
    expect(await idsOf(clerk, '1_0%')).toEqual([])
  })

  test('is found by a single sign too', async () => {
    const id = await create(clerk, standingMeeting(hall, { title: '龘字辈座谈' }))
    expect(await idsOf(clerk, '龘')).toEqual([id])
  })

  test('follows a change in the same moment', async () => {
    const id = await create(clerk, standingMeeting(hall, { title: '瓷器产业座谈会' }))
    await clerk.patch(`/meetings/${id}`, { version: await versionOf(clerk, id), title: '陶艺产业座谈会' })
    expect(await idsOf(clerk, '瓷器产业')).toEqual([])
    expect(await idsOf(clerk, '陶艺产业')).toEqual([id])
  })

  test('comes page by page', async () => {
    for (let number = 1; number <= 7; number += 1)
      await create(clerk, standingMeeting(hall, { title: `分页会议第${number}次` }))
    const [first] = await find(clerk, '分页会议', '&kind=meeting&pageSize=5')
    const [second] = await find(clerk, '分页会议', '&kind=meeting&pageSize=5&page=2')
    expect([first?.items.length, first?.more, second?.items.length, second?.more]).toEqual([5, true, 2, false])
    expect(new Set([...(first?.items ?? []), ...(second?.items ?? [])].map(({ recordId }) => recordId)).size).toBe(7)
  })
})

describe('who finds it', () => {
  test('nobody outside the Party finds what is internal to it', async () => {
    const id = await branchMeeting('组织生活密语会')
    expect(await idsOf(branchSecretary, '组织生活密语')).toEqual([id])
    for (const outsider of [clerk, secretary, member]) expect(await find(outsider, '组织生活密语')).toEqual([])
  })

  test('a member finds meetings he is invited to, and their minutes once they are adopted', async () => {
    const id = await heldMeeting(hall, { title: '常委会会议甲' }, [{ wording: '尽快修缮琉璃亭' }])
    const other = await hall.signInAs(hall.memberIds[4] ?? '')
    expect(await idsOf(member, '常委会会议甲')).toEqual([id])
    expect(await idsOf(other, '常委会会议甲')).toEqual([])
    expect(await idsOf(clerk, '琉璃亭', 'minutes')).toEqual([id])
    expect(await idsOf(member, '琉璃亭', 'minutes')).toEqual([])
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    expect(await idsOf(member, '琉璃亭', 'minutes')).toEqual([id])
    expect(await idsOf(other, '琉璃亭', 'minutes')).toEqual([])
  })

  test('a draft is not found by who is only on its list', async () => {
    await create(clerk, standingMeeting(hall, { title: '尚未通知的会议' }))
    expect(await idsOf(member, '尚未通知的会议')).toEqual([])
  })

  test('another committee finds nothing of it', async () => {
    const other = await hall.foundAnother()
    const post = { kind: 'office_clerk', unitId: other.rootId }
    const stranger = await hall.signInAs(await other.person({ posts: [post] }), other)
    await create(clerk, standingMeeting(hall, { title: '只属于本会的会议' }))
    expect(await find(stranger, '只属于本会')).toEqual([])
    expect(await find(stranger, '会')).toEqual([])
  })

  test('nothing of a module is found while it is switched off', async () => {
    await create(clerk, standingMeeting(hall, { title: '停用前的会议' }))
    const post = { kind: 'system_admin', unitId: hall.committee.rootId }
    const admin = await hall.signInAs(await hall.committee.person({ name: '管理员', posts: [post] }))
    await admin.post('/modules/meetings/closing', { reason: '本年度不使用' })
    expect(await find(clerk, '停用前')).toEqual([])
    await admin.post('/modules/meetings/opening', { reason: '恢复' })
    expect(await find(clerk, '停用前')).not.toEqual([])
  })
})

describe('words that stand almost everywhere', () => {
  test('are read from the newest on: the same texts, only not counted', async () => {
    const db = hall.database.of(hall.committee.id)
    await sql`insert into meeting (committee_id, id, kind, unit_id, title, starts_at, held_on, state, created_by, party_internal)
      select ${hall.committee.id}, gen_random_uuid(), 'standing', ${hall.standingId}, '普通会议' || n, now(),
        date '2025-01-01' + n % 300, 'held', ${branchSecretary.personId}, n % 3 = 0 from generate_series(1, 2400) n`.execute(
      db,
    )
    await rebuildTexts(hall.database, searchSources)
    await sql`update meeting set created_by = ${member.personId} where title = '普通会议7'`.execute(db)

    const seen: string[] = []
    for (let page = 1; page <= 34; page += 1) {
      const [group] = await find(clerk, '普通会议', `&kind=meeting&pageSize=50&page=${page}`)
      if (!group) break
      expect(group.total).toBeNull()
      seen.push(...group.items.map(({ recordId }) => recordId))
      if (!group.more) break
    }
    expect(seen).toHaveLength(1600)
    expect(new Set(seen).size).toBe(1600)
    const [own] = await find(member, '普通会议')
    expect(own).toMatchObject({ total: 1, more: false })
    expect(own?.items[0]?.title.map(({ text }) => text).join('')).toBe('普通会议7')
  })
})

describe('the index', () => {
  const check = () => rebuildTexts(hall.database, searchSources, { check: true })
  const differing = async () => (await check()).reduce((sum, report) => sum + report.differing, 0)

  test('equals what the rooms have, and a rebuild mends what does not', async () => {
    await rebuildTexts(hall.database, searchSources)
    const id = await create(clerk, standingMeeting(hall, { title: '索引一致性会议' }))
    expect(await differing()).toBe(0)
    const db = hall.database.of(hall.committee.id)
    await sql`update search_text set folded = '改坏了' where record_id = ${id} and kind = 'meeting'`.execute(db)
    await sql`insert into search_text values (${hall.committee.id}, 'meeting', gen_random_uuid(), '', now(), '无主', '', '无主')`.execute(
      db,
    )
    expect(await differing()).toBe(2)
    expect(await idsOf(clerk, '索引一致性')).toEqual([])
    await rebuildTexts(hall.database, searchSources)
    expect(await differing()).toBe(0)
    expect(await idsOf(clerk, '索引一致性')).toEqual([id])
  })
})
