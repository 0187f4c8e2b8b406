import { wasInTheRoom, type AttendanceState } from '@tongxin/domain/meetings/attendance'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { run } from '../../commands/ledger-rebuild.ts'
import { create, openHall, versionOf, type Hall } from '../../testing/meeting-hall.ts'
import { rebuildLedger } from './public.ts'

const hall = await openHall({ members: 12 })

/** The owner's connection, since the application itself may not touch a fact; the wall stands before owners as well. */
async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: hall.database.url })
  await client.connect()
  await client.query("select set_config('tongxin.committee', $1, false)", [hall.committee.id])
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function tamper(statement: string): Promise<void> {
  await asOwner(async (client) => {
    await client.query("set tongxin.rebuilding = 'fact'")
    await client.query(statement)
  })
}

const ledger = () =>
  asOwner(async (client) => (await client.query<object>('select * from fact order by event_id, ordinal')).rows)

test('a year of meetings, corrections, results and withdrawals is rebuilt from its events exactly', async () => {
  for (let month = 1; month <= 12; month += 1) {
    await liveThrough(hall, month)
    await liveInTheBranch(hall, month)
  }
  const before = await ledger()
  expect(before.length).toBeGreaterThan(150)
  const kinds = (before as Array<{ kind: string; subject_kind: string }>).filter((fact) => fact.subject_kind === 'unit')
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['branch_life', 'branch_task', 'branch_problem']))

  const [checked] = await asOwner((client) => rebuildLedger(client, { check: true }))
  expect(checked).toMatchObject({ derived: before.length, stood: before.length, differing: 0, replaced: false })

  await tamper('delete from fact')
  const [rebuilt] = await asOwner((client) => rebuildLedger(client))
  expect(rebuilt).toMatchObject({ derived: before.length, stood: 0, differing: before.length, replaced: true })
  expect(await ledger()).toEqual(before)
}, 60_000)

test('a fact that was tampered with is found, named and put right', async () => {
  const before = await ledger()
  await tamper(`update fact set attributes = attributes || '{"state": "present"}' where (event_id, ordinal) = (
    select event_id, ordinal from fact where attributes->>'state' = 'absent' order by event_id limit 1)`)
  await tamper(
    `delete from fact where (event_id, ordinal) = (select event_id, max(ordinal) from fact group by event_id order by event_id limit 1)`,
  )
  const [checked] = await asOwner((client) => rebuildLedger(client, { check: true }))
  expect(checked).toMatchObject({ differing: 2, replaced: false })
  expect(checked?.differences.map(({ what }) => what).toSorted()).toEqual(['changed', 'missing'])
  const [rebuilt] = await asOwner((client) => rebuildLedger(client))
  expect(rebuilt).toMatchObject({ differing: 2, replaced: true })
  expect(await ledger()).toEqual(before)
  expect((await asOwner((client) => rebuildLedger(client)))[0]).toMatchObject({ differing: 0, replaced: false })
})

test('the operator’s command says what it found, and fails a check on a difference', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const command = async (...flags: string[]) => run([...flags, '--database-url', hall.database.url])
  await tamper(
    `update fact set on_date = on_date + 1 where (event_id, ordinal) = (select event_id, ordinal from fact order by event_id, ordinal limit 1)`,
  )
  expect(await command('--check')).toBe(1)
  expect(await command()).toBe(0)
  expect(await command('--check')).toBe(0)
  const lines = said.mock.calls.map(([text]) => String(text))
  said.mockRestore()
  expect(lines[0]).toMatch(/1 differ\.\n {2}changed [0-9a-f-]{36}:0\n {2}Run without --check/)
  expect(lines[1]).toContain('1 differed; replaced.')
  expect(lines[2]).toContain('equal.')
})

test('the application itself can neither change nor take out a fact', async () => {
  const db = hall.database.of(hall.committee.id)
  await expect(db.deleteFrom('fact').execute()).rejects.toThrow(/permission denied|append-only/)
  await expect(db.updateTable('fact').set({ kind: 'other' }).execute()).rejects.toThrow(/permission denied|append-only/)
})

const states = ['present', 'present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent'] as const
const stateOf = (index: number, month: number): AttendanceState => states[(index + month) % states.length] ?? 'present'

/** One month: a plenary or activity with mixed attendance, a result or two, and now and then something to correct. */
async function liveThrough({ clock, clerk, secretary, committee, memberIds }: Hall, month: number): Promise<void> {
  const day = `2026-${String(month).padStart(2, '0')}-15`
  clock.set(`${day}T08:00:00+08:00`)
  const body = {
    kind: 'plenary',
    unitId: committee.rootId,
    title: `第${month}次会议`,
    startsAt: `${day}T09:00:00+08:00`,
    chairId: secretary.personId,
    recorderId: clerk.personId,
  }
  const id = await create(clerk, body)
  const marks = memberIds.map((personId, index) => ({
    personId,
    state: stateOf(index, month),
    ...(index % 4 === 0 && { halfDaysAttended: wasInTheRoom(stateOf(index, month)) ? (index % 5) + 0.5 : 0 }),
  }))
  await clerk.put(`/meetings/${id}/attendance`, { marks })
  await clerk.put(`/meetings/${id}/minutes`, {
    version: await versionOf(clerk, id),
    agenda: [{ title: '议题', record: '记录' }],
    decisions: [],
  })
  const adopted = await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
  expect(adopted.status).toBe(200)

  const recorded = await clerk.post<{ id: string }>('/results', {
    personId: memberIds[month % 12],
    kind: 'proposal',
    on: day,
    title: `提案${month}`,
    attributes: { accepted: month % 2 === 0, copies: month },
    source: '登记簿',
  })
  if (month % 3 === 0) await clerk.post(`/results/${recorded.body.id}/withdrawal`, { reason: '重复登记' })
  for (const state of month % 2 === 0 ? ['late', 'absent'] : ['official_trip']) {
    await secretary.post(`/meetings/${id}/attendance/${memberIds[month % 12]}/corrections`, {
      state,
      reason: '核对签到表',
    })
  }
}

/** One month of a branch: a meeting with a task, sometimes closed too late, a corrected mark and a problem. */
async function liveInTheBranch({ clock, branchSecretary, branchId, partyMemberIds }: Hall, month: number) {
  const day = `2026-${String(month).padStart(2, '0')}`
  clock.set(`${day}-16T08:00:00+08:00`)
  const { personId } = branchSecretary
  const body = { kind: 'branch_meeting', unitId: branchId, title: `第${month}次党员大会`, chairId: personId }
  const id = await create(branchSecretary, { ...body, recorderId: personId, startsAt: `${day}-16T09:00:00+08:00` })
  const marks = [...partyMemberIds, personId].map((one, index) => ({ personId: one, state: stateOf(index, month) }))
  await branchSecretary.put(`/meetings/${id}/attendance`, { marks })
  await branchSecretary.put(`/meetings/${id}/minutes`, {
    version: await versionOf(branchSecretary, id),
    agenda: [{ title: '议题', record: '记录' }],
    decisions: [{ wording: `第${month}次会议交办`, ownerId: personId, dueOn: `${day}-18` }],
  })
  const adoption = { version: await versionOf(branchSecretary, id) }
  expect((await branchSecretary.post(`/meetings/${id}/adoption`, adoption)).status).toBe(200)
  const correction = { state: month % 2 === 0 ? 'late' : 'official_trip', reason: '核对签到表' }
  await branchSecretary.post(`/meetings/${id}/attendance/${partyMemberIds[0]}/corrections`, correction)
  clock.set(`${day}-${month % 3 === 0 ? 20 : 17}T09:00:00+08:00`)
  const { items } = (
    await branchSecretary.get<{ items: Array<{ id: string; subjectId: string }> }>('/tasks?box=to_do&pageSize=200')
  ).body
  const task = items.find(({ subjectId }) => subjectId === id)
  expect((await branchSecretary.post(`/tasks/${task?.id}/closing`, { result: '已办' })).status).toBe(200)
  const problem = { kind: 'branch_problem', unitId: branchId, on: `${day}-17`, title: '问题', source: '问题清单' }
  await branchSecretary.post('/results', { ...problem, attributes: { outcome: 'verified' } })
}
