import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { create, eventsAbout, openHall, standingMeeting, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall({ members: 600 })
const { clerk, secretary } = hall

test('six hundred marks by several hands at once: none lost, none doubled', async () => {
  const plenary = {
    kind: 'plenary',
    unitId: hall.committee.rootId,
    title: '全体会议',
    startsAt: '2026-03-02T09:00:00+08:00',
    chairId: secretary.personId,
    recorderId: clerk.personId,
  }
  const id = await create(clerk, plenary)
  const recorders = [
    clerk,
    secretary,
    ...(await Promise.all(
      [1, 2].map(async (number) =>
        hall.signInAs(
          await hall.committee.person({
            name: `签到员${number}`,
            posts: [{ kind: 'office_clerk', unitId: hall.committee.rootId }],
          }),
        ),
      ),
    )),
  ]
  // Two desks mark everybody, so that every mark meets its double.
  const calls = hall.memberIds.flatMap((personId, index) => {
    const state = index % 50 === 0 ? 'late' : 'present'
    return [0, 1].map(
      (shift) => () =>
        recorders[(index + shift) % recorders.length]?.put(`/meetings/${id}/attendance/${personId}`, { state }),
    )
  })
  const replies = await atOnce(calls, 16)
  expect(replies.filter((reply) => reply?.status !== 200)).toEqual([])

  const { body } = await clerk.get(`/meetings/${id}`)
  expect(body).toMatchObject({ state: 'held', number: 1, tally: { due: 600, present: 588, late: 12, unmarked: 0 } })
  const marked = (await eventsAbout(hall, id)).filter(({ type }) => type === 'attendance.marked')
  const people = new Set(marked.map(({ payload }) => (payload as { personId: string }).personId))
  expect([marked.length, people.size]).toEqual([600, 600])
  expect(marked.filter(({ payload }) => (payload as { began?: true }).began)).toHaveLength(1)
}, 60_000)

test('of two adopters one adopts, and a mark that races with them is either in the ledger or refused', async () => {
  const id = await create(clerk, standingMeeting(hall, { startsAt: '2026-03-02T10:00:00+08:00' }))
  const marks = hall.standingIds.map((personId) => ({ personId, state: 'present' }))
  await clerk.put(`/meetings/${id}/attendance`, { marks })
  await clerk.put(`/meetings/${id}/minutes`, {
    version: await versionOf(clerk, id),
    agenda: [{ title: '学习', firstAgenda: true, studyText: '重要讲话', record: '学习。' }],
    decisions: [],
  })
  const version = await versionOf(clerk, id)
  const adopt = () => secretary.post(`/meetings/${id}/adoption`, { version })
  const mark = () => clerk.put(`/meetings/${id}/attendance/${hall.standingIds[0]}`, { state: 'late' })
  const [one, other, late] = await Promise.all([adopt(), adopt(), mark()])

  expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 409])
  const adoption = (await eventsAbout(hall, id)).filter(({ type }) => type === 'minutes.adopted')
  expect(adoption).toHaveLength(1)
  const payload = adoption[0]?.payload as { marks: Array<{ personId: string; state: string }> }
  const entered = payload.marks.find(({ personId }) => personId === hall.standingIds[0])?.state
  expect(entered).toBe(late.status === 200 ? 'late' : 'present')
  const facts = await secretary.get<{ total: number }>(`/facts?recordId=${id}`)
  expect(facts.body.total).toBe(3)
})

test('of two requests for leave at once one is entered', async () => {
  const id = await create(clerk, standingMeeting(hall))
  await clerk.post(`/meetings/${id}/convening`)
  const ask = () => hall.member.post(`/meetings/${id}/leave-requests`, { kind: 'on_leave', reason: '出差' })
  const replies = await Promise.all([ask(), ask(), ask()])
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
})

test('a mark whose database connection breaks is answered so, is not there by half, and can be sent again', async () => {
  const id = await create(clerk, standingMeeting(hall, { startsAt: '2026-03-02T10:00:00+08:00' }))
  const owner = new pg.Client({ connectionString: hall.database.url })
  await owner.connect()
  await owner.query('begin')
  await owner.query('select from meeting where id = $1 for update', [id])
  const mark = () =>
    clerk.put<{ code?: string }>(`/meetings/${id}/attendance/${hall.standingIds[0]}`, { state: 'late' })
  const broken = mark()
  await vi.waitFor(async () => {
    const ended = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    expect(ended.rowCount).toBe(1)
  })
  await owner.query('commit')
  await owner.end()

  expect(await broken).toMatchObject({ status: 503, body: { code: 'database_away' } })
  expect(await eventsAbout(hall, id)).toHaveLength(1)
  expect((await mark()).status).toBe(200)
  expect((await eventsAbout(hall, id)).map(({ type }) => type)).toEqual(['meeting.created', 'attendance.marked'])
})

/** Runs the calls, so many at a time. */
async function atOnce<T>(
  calls: ReadonlyArray<() => Promise<T> | undefined>,
  hands: number,
): Promise<Array<T | undefined>> {
  const replies: Array<T | undefined> = []
  let next = 0
  const work = async () => {
    while (next < calls.length) {
      const index = next
      next += 1
      replies[index] = await calls[index]?.()
    }
  }
  await Promise.all(Array.from({ length: hands }, work))
  return replies
}
