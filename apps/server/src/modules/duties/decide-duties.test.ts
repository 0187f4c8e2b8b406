import { describe, expect, test } from 'vitest'
import { readPdf } from '../../platform/pdf/pdf-reading.ts'
import { openBranchHall } from '../../testing/branch-hall.ts'
import { hold, monthOf, type Turn } from '../../testing/branch-month.ts'
import type { Caller } from '../../testing/caller.ts'
import { eventsAbout } from '../../testing/meeting-hall.ts'

const hall = await openBranchHall()
const { small, large, committee } = hall
await hold(hall, { kind: 'party_cell_meeting', unitId: hall.cells[0], on: '2026-11-02' })

describe('a waiver', () => {
  const turnOf = async (duty: string) =>
    (await monthOf(hall.partyCommittee, large)).due.find((turn) => turn.duty === duty)
  const waive = (caller: Caller, more: object = {}) =>
    caller.post('/duties/waivers', {
      unitId: large,
      duty: 'branch_committee_meeting',
      subjectId: large,
      from: '2026-11-01',
      reason: '集中开展换届',
      ...more,
    })

  test('is for those whom the rule names, with a reason, once; it can be taken back', async () => {
    expect((await waive(hall.largeSecretary)).status).toBe(403)
    expect((await waive(hall.secretaryGeneral)).body).toEqual({ code: 'not_allowed' })
    expect((await waive(hall.partyCommittee, { reason: ' ' })).status).toBe(400)
    expect((await waive(hall.partyCommittee, { from: '2026-11-02' })).status).toBe(404)
    expect((await turnOf('branch_committee_meeting'))?.canWaive).toBe(true)
    expect((await waive(hall.partyCommittee)).status).toBe(200)
    const waived = await turnOf('branch_committee_meeting')
    expect(waived).toMatchObject({
      state: 'waived',
      waiver: { byName: '机关党委书记', reason: '集中开展换届' },
      canWaive: 'duty_waived_already',
    })
    expect((await waive(hall.partyCommittee)).status).toBe(409)
    const [event] = (await eventsAbout(hall, large)).filter(({ type }) => type === 'duty.waived')
    expect(event?.payload).toMatchObject({
      duty: 'branch_committee_meeting',
      from: '2026-11-01',
      reason: '集中开展换届',
    })
    const withdrawal = `/duties/waivers/${waived?.waiver?.id ?? ''}/withdrawal`
    expect((await hall.secretaryGeneral.post(withdrawal)).status).toBe(403)
    expect((await hall.partyCommittee.post(withdrawal)).status).toBe(200)
    expect((await hall.partyCommittee.post(withdrawal)).status).toBe(409)
    expect((await turnOf('branch_committee_meeting'))?.state).toBe('due')
  })

  test('two who waive the same turn at once do it once', async () => {
    const answers = await Promise.all([waive(hall.partyCommittee), waive(hall.partyCommittee)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('is refused for what the law demands', async () => {
    const { body } = await hall.secretaryGeneral.post('/duties/waivers', {
      unitId: committee.rootId,
      duty: 'plenary',
      subjectId: committee.rootId,
      from: '2025-12-20',
      reason: '无',
    })
    // The root of the tests is of no kind of this pack, so it owes nothing at all.
    expect(body).toMatchObject({ code: 'not_found' })
    const root = await committee.unit('cppcc_committee', '市政协', null)
    const refused = await hall.secretaryGeneral.post('/duties/waivers', {
      unitId: root,
      duty: 'plenary',
      subjectId: root,
      from: '2025-12-20',
      reason: '无',
    })
    expect(refused).toMatchObject({ status: 409, body: { detail: { reason: 'law_cannot_be_waived' } } })
  })
})

describe('talks', () => {
  test('are a day and two people of the branch; what was said is not asked', async () => {
    const [secretary = '', one = '', two = ''] = hall.smallMembers
    const path = `/duties/units/${small}/talks`
    const talk = { on: '2026-10-10', personId: secretary, withIds: [one, two] }
    expect((await hall.largeSecretary.post(path, talk)).status).toBe(404)
    expect((await hall.smallSecretary.post(path, { ...talk, withIds: [hall.largeMembers[0]] })).body).toMatchObject({
      code: 'not_of_this_branch',
    })
    expect((await hall.smallSecretary.post(path, { ...talk, on: '2026-11-03' })).status).toBe(409)
    expect((await hall.smallSecretary.post(path, talk)).body).toEqual({ recorded: 2 })
    const month = await monthOf(hall.smallSecretary, small)
    expect(month.talks[0]).toMatchObject({ needed: 4, had: 2, missing: [[{ name: '小4' }], [{ name: '小5' }]] })
    const { body } = await hall.smallSecretary.get<{ items: Array<{ id: string; one: string; other: string }> }>(path)
    expect(body.items).toHaveLength(2)
    expect(Object.keys(body.items[0] ?? {}).toSorted()).toEqual([
      'canWithdraw',
      'id',
      'on',
      'one',
      'other',
      'recordedAt',
      'recordedBy',
    ])
    expect((await hall.smallSecretary.post(`/duties/talks/${body.items[0]?.id ?? ''}/withdrawal`)).status).toBe(200)
    expect((await monthOf(hall.smallSecretary, small)).talks[0]?.had).toBe(1)
  })
})

describe('who sees what', () => {
  test('an officer sees the own branch, the office Party committee all; functional branches are apart', async () => {
    const names = async (caller: Caller) =>
      (await caller.get<{ items: Array<{ name: string }> }>('/duties/units')).body.items.map(({ name }) => name)
    expect(await names(hall.smallSecretary)).toEqual(['第一党支部'])
    expect(await names(hall.partyCommittee)).toEqual(expect.arrayContaining(['第一党支部', '第二党支部', '政协党组']))
    expect((await hall.smallSecretary.get(`/duties/units/${large}/months/2026-11`)).status).toBe(404)
    expect((await hall.smallSecretary.get('/duties/overview?month=2026-11')).status).toBe(403)
  })

  test('the survey stands in leadership order whatever the state of the duties (F2)', async () => {
    interface Line {
      id: string
      name: string
      counts: Record<string, number>
      open: Turn[]
    }
    const { body } = await hall.partyCommittee.get<{ items: Line[] }>('/duties/overview?month=2026-11')
    const names = body.items.map(({ name }) => name)
    const first = names.indexOf('第一党支部')
    expect([names.includes('提案委履职党支部'), names.includes('第一党小组')]).toEqual([false, false])
    expect(first).toBeGreaterThan(-1)
    const line = body.items[first]
    expect(Object.keys(line ?? {}).filter((key) => /score|points|rank/.test(key))).toEqual([])
    expect(line?.open.map(({ duty }) => duty)).toEqual(['branch_general_meeting', 'party_lecture', 'themed_party_day'])
    expect(body.items.find(({ id }) => id === large)?.counts).toMatchObject({ waived: 1, done: 1 })
  })

  test('the year shows every turn of every duty, and the month’s page is one page of A4', async () => {
    interface Year {
      rows: Array<{ duty: string; subjectName: string | null; turns: Turn[] }>
    }
    const { body } = await hall.largeSecretary.get<Year>(`/duties/units/${large}/years/2026`)
    const of = (duty: string) => body.rows.filter((row) => row.duty === duty)
    expect(of('branch_committee_meeting')[0]?.turns).toHaveLength(12)
    expect(of('branch_general_meeting')[0]?.turns).toHaveLength(4)
    expect(of('party_cell_meeting').map(({ turns }) => turns.length)).toEqual([12, 12])
    const paper = await hall.largeSecretary.get(`/duties/units/${large}/months/2026-11/paper.pdf`)
    expect(paper.raw.subarray(0, 5).toString()).toBe('%PDF-')
    expect(readPdf(paper.raw).pages).toEqual([{ width: 595, height: 842 }])
  })
})
