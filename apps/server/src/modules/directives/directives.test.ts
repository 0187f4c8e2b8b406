import { beforeEach, describe, expect, test } from 'vitest'
import { heldMeeting, openHall, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director, branchSecretary, member } = hall

interface Directive {
  id: string
  numberText: string
  state: string
  tasks: number
  closed: number
  version: number
  items: Array<{ id: string; title: string; ownerNames: string; late: boolean }>
  history: Array<{ type: string }>
  can: Record<string, true | string>
}

interface Brief {
  number: number
  from: string
  decided: Array<{ kind: string; title: string; source: string | null }>
  due: Array<{ id: string; title: string }>
  slipped: Array<{ id: string; title: string; why: string | null; workingDaysLate: number | null }>
  closed: Array<{ id: string }>
  risk: { id: string; because: string } | null
}

const demand = {
  title: '市委关于优化营商环境的部署',
  issuer: '中共常德市委',
  documentNumber: '常发〔2026〕3号',
  receivedOn: '2026-03-02',
  dueOn: '2026-06-30',
  demand: '一、组织委员调研。二、报送建议。',
}
const task = (more: object = {}) => ({
  title: '组织委员调研',
  ownerId: branchSecretary.personId,
  dueOn: '2026-03-10',
  ...more,
})

beforeEach(() => hall.clock.set('2026-03-02T09:00:00+08:00'))

const register = async () => (await clerk.post<{ id: string }>('/directives', demand)).body.id
const read = async (id: string) => (await clerk.get<Directive>(`/directives/${id}`)).body

describe('a decision from above', () => {
  test('is entered once, split into supervised tasks, and closed when none of them is open', async () => {
    const id = await register()
    expect(await read(id)).toMatchObject({ state: 'registered', tasks: 0, can: { close: 'directive_not_split' } })
    const { body } = await clerk.post<{ id: string }>(`/directives/${id}/tasks`, task())
    expect(await read(id)).toMatchObject({
      state: 'assigned',
      tasks: 1,
      items: [{ title: '组织委员调研', ownerNames: '支部书记' }],
      can: { close: 'tasks_open' },
    })
    expect((await branchSecretary.get(`/tasks/${body.id}`)).body).toMatchObject({
      originTitle: demand.title,
      basis: '中共常德市委 常发〔2026〕3号',
      supervised: true,
    })
    expect((await clerk.post(`/directives/${id}/closing`, { outcome: '完成' })).body).toMatchObject({
      detail: { reason: 'tasks_open' },
    })
    await branchSecretary.post(`/tasks/${body.id}/report`, { result: '已组织调研' })
    await clerk.post(`/tasks/${body.id}/closing`, {})
    expect((await clerk.post(`/directives/${id}/closing`, { outcome: '已报市委' })).status).toBe(200)
    const closed = await read(id)
    expect(closed).toMatchObject({ state: 'closed', closed: 1, outcome: '已报市委' })
    expect(closed.history.map(({ type }) => type)).toEqual([
      'directive.registered',
      'directive.split',
      'directive.closed',
    ])
    expect((await clerk.post(`/directives/${id}/tasks`, task())).body).toMatchObject({
      detail: { reason: 'directive_closed' },
    })
  })

  test('is changed by the office only, and not by two at once without knowing', async () => {
    const id = await register()
    const { version } = await read(id)
    expect((await director.patch(`/directives/${id}`, { ...demand, version })).status).toBe(403)
    expect((await clerk.patch(`/directives/${id}`, { ...demand, title: '改过的标题', version })).status).toBe(200)
    expect((await secretary.patch(`/directives/${id}`, { ...demand, version })).body).toMatchObject({
      code: 'changed_meanwhile',
    })
    expect((await member.get(`/directives/${id}`)).status).toBe(403)
  })

  test('of many entered at once each has its own number', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, register))
    const numbers = await Promise.all(ids.map(async (id) => (await read(id)).numberText))
    expect(new Set(numbers).size).toBe(5)
  })
})

describe('supervision and the page for the chairpersons', () => {
  test('tell what was decided, what is due, what slipped and why, and one risk, each with its record', async () => {
    const id = await register()
    const { body: above } = await clerk.post<{ id: string }>(`/directives/${id}/tasks`, task())
    const meeting = await heldMeeting(hall, {}, [
      { wording: '印发年度计划', ownerId: director.personId, dueOn: '2026-03-13' },
    ])
    await secretary.post(`/meetings/${meeting}/adoption`, { version: await versionOf(secretary, meeting) })
    hall.clock.set('2026-03-17T09:00:00+08:00')
    const { body: brief } = await secretary.get<Brief>('/brief?on=2026-03-12')
    expect(brief.decided.map(({ title }) => title)).toContain('印发年度计划')
    expect(brief.slipped).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: above.id, why: null, workingDaysLate: 5 }),
        expect.objectContaining({ title: '印发年度计划', workingDaysLate: 2 }),
      ]),
    )
    expect(brief.risk).toMatchObject({ id: above.id, because: 'from_above' })
    expect((await secretary.get('/supervision?standing=late')).body).toMatchObject({
      counts: { late: brief.slipped.length },
    })
    await branchSecretary.post(`/tasks/${above.id}/extension-request`, { dueOn: '2026-03-31', reason: '调研对象调整' })
    await clerk.post(`/tasks/${above.id}/extension`, { agree: true })
    const later = (await secretary.get<Brief>('/brief')).body
    expect(later.slipped.find((line) => line.id === above.id)).toMatchObject({
      why: '调研对象调整',
      workingDaysLate: null,
    })
    const { raw } = await secretary.get('/brief/print')
    expect(raw.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('urging many names those that could not be urged', async () => {
    const id = await register()
    const ids = await Promise.all(
      [1, 2].map(async () => (await clerk.post<{ id: string }>(`/directives/${id}/tasks`, task())).body.id),
    )
    await clerk.post(`/tasks/${ids[0]}/urging`)
    expect((await secretary.post('/supervision/urging', { ids })).body).toMatchObject({
      urged: 1,
      refused: [{ id: ids[0], reason: 'urged_today' }],
    })
  })

  test('do not show what a branch decided for itself', async () => {
    const before = (await clerk.get<{ total: number }>('/supervision?standing=all')).body.total
    await branchSecretary.post('/tasks', { title: '支部自己的事', ownerId: hall.partyMemberIds[0] })
    expect((await clerk.get<{ total: number }>('/supervision?standing=all')).body.total).toBe(before)
  })

  test('export what is on the screen', async () => {
    const { status, raw } = await clerk.get('/supervision/export?standing=all')
    expect([status, raw.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await clerk.get('/tasks/export?box=started')).raw.subarray(0, 2).toString()).toBe('PK')
  })
})
