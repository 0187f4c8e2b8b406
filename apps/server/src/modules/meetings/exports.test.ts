import { expect, test } from 'vitest'
import { readSheet } from '../../platform/sheet/sheet.ts'
import { create, heldMeeting, openHall, standingMeeting, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, member, secretary } = hall

async function exported(path: string, caller = clerk): Promise<string[][]> {
  const { status, raw } = await caller.get(path)
  expect(status).toBe(200)
  return (await readSheet(raw, 'list.xlsx')).rows.map(({ cells }) => [...cells])
}

test('the list of meetings as a file holds what the filter holds, and nothing out of reach', async () => {
  await create(clerk, standingMeeting(hall, { title: '导出之会' }))
  const rows = await exported(`/meetings/export?search=${encodeURIComponent('导出之会')}`)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toEqual(expect.arrayContaining(['导出之会', '2026-03-12', '常务委员会会议', '常务委员会', '草稿']))
  const another = await create(clerk, standingMeeting(hall, { title: '另一会' }))
  expect(another).not.toBe('')
  expect((await exported('/meetings/export')).length).toBe((await clerk.get<{ total: number }>('/meetings')).body.total)
  // A draft is not yet the members' business.
  const seen = await member.get(`/meetings?search=${encodeURIComponent('导出之会')}`)
  expect(seen.body).toMatchObject({ total: 0 })
  const { raw } = await member.get(`/meetings/export?search=${encodeURIComponent('导出之会')}`)
  await expect(readSheet(raw, 'list.xlsx').then(({ rows: none }) => none.length)).resolves.toBe(0)
})

test('the ledger as a file holds what the filter by name holds', async () => {
  const id = await heldMeeting(hall)
  const version = await versionOf(secretary, id)
  expect((await secretary.post(`/meetings/${id}/adoption`, { version })).status).toBe(200)
  const rows = await exported(`/facts/export?person=${encodeURIComponent('委员1')}`)
  expect(rows.length).toBeGreaterThan(0)
  expect(new Set(rows.map((cells) => cells[2]))).toEqual(new Set(['委员1']))
  expect(rows[0]).toContain('出席')
})
