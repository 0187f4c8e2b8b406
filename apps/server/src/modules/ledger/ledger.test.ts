import { describe, expect, test } from 'vitest'
import { create, heldMeeting, minutes, openHall, eventsAbout, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, secretary, director, branchSecretary } = hall
const [first = ''] = hall.memberIds

interface FactList {
  items: Array<{
    id: string
    personId: string
    kindName: string
    correctsId: string | null
    correctedById: string | null
  }>
  total: number
}

const result = (more: object = {}) => ({
  personId: first,
  kind: 'proposal',
  on: '2026-02-10',
  title: '关于养老的提案',
  attributes: { accepted: true, role: 'lead' },
  source: '提案委登记簿',
  ...more,
})

describe('results from other channels', () => {
  test('enter the ledger with their paper, and a withdrawal stands beside them', async () => {
    const { body, status } = await clerk.post<{ id: string }>('/results', result())
    expect(status).toBe(200)
    expect((await eventsAbout(hall, body.id))[0]).toMatchObject({
      type: 'result.recorded',
      on_date: '2026-02-10',
      payload: { personId: first, resultKind: 'proposal' },
    })
    const facts = (await clerk.get<FactList>(`/facts?recordId=${body.id}`)).body
    expect(facts.items).toMatchObject([
      {
        kind: 'proposal',
        kindName: '提案',
        on: '2026-02-10',
        personName: '委员1',
        attributes: { accepted: true, title: '关于养老的提案', source: '提案委登记簿' },
        record: { kind: 'result', id: body.id, title: '关于养老的提案' },
      },
    ])

    expect((await clerk.post(`/results/${body.id}/withdrawal`, { reason: '登记错人' })).status).toBe(200)
    expect((await clerk.post(`/results/${body.id}/withdrawal`, { reason: '再撤' })).body).toMatchObject({
      detail: { reason: 'already_withdrawn' },
    })
    const after = (await clerk.get<FactList>(`/facts?recordId=${body.id}`)).body
    const [withdrawal, original] = after.items
    expect(original?.correctedById).toBe(withdrawal?.id)
    expect(withdrawal?.correctsId).toBe(original?.id)
    const byIds = await clerk.post<FactList>('/facts/by-id', {
      ids: [original?.id, 'nonsense', `${hall.committee.id}:0`],
    })
    expect(byIds.body.items.map(({ id }) => id)).toEqual([original?.id])
  })

  test('two withdrawals at once withdraw once', async () => {
    const { body } = await clerk.post<{ id: string }>('/results', result())
    const withdraw = () => clerk.post(`/results/${body.id}/withdrawal`, { reason: '登记错人' })
    expect((await Promise.all([withdraw(), withdraw()])).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual(
      [200, 409],
    )
    expect((await clerk.get<FactList>(`/facts?recordId=${body.id}`)).body.total).toBe(2)
  })

  test('must have the attributes that the rule pack gives their kind; all faults are told at once', async () => {
    const { body, status } = await clerk.post(
      '/results',
      result({ on: '2026-05-01', attributes: { role: 'somebody', copies: '两件', length: 3 } }),
    )
    expect([status, body]).toMatchObject([400, { code: 'bad_request' }])
    expect(
      (body as { faults: Array<{ path: string; code: string }> }).faults.map(({ path, code }) => `${path} ${code}`),
    ).toEqual([
      'attributes.length unknown',
      'attributes.accepted required',
      'attributes.role type',
      'attributes.copies type',
      'on future',
    ])
    expect((await clerk.post('/results', result({ kind: 'likes' }))).body).toMatchObject({ faults: [{ path: 'kind' }] })
  })

  test('are recorded for people within reach only', async () => {
    expect((await director.post('/results', result())).status).toBe(404)
    expect((await director.post('/results', result({ personId: director.personId }))).status).toBe(200)
    expect((await hall.member.post('/results', result())).status).toBe(403)
    expect((await branchSecretary.post('/results', result())).status).toBe(403)
    const stranger = await (await hall.foundAnother()).person()
    expect((await clerk.post('/results', result({ personId: stranger }))).status).toBe(404)
  })

  test('the kinds are those of the rule pack', async () => {
    const { items } = (await hall.member.get<{ items: Array<{ key: string }> }>('/result-kinds')).body
    expect(items[0]).toMatchObject({ key: 'proposal', name: '提案', subject: 'member' })
    expect(items.map(({ key }) => key)).not.toContain('branch_life')
  })
})

describe('who sees which facts', () => {
  test('members see their own', async () => {
    const id = await heldMeeting(hall)
    await secretary.post(`/meetings/${id}/adoption`, { version: await versionOf(secretary, id) })
    const own = (await hall.member.get<FactList>('/facts?pageSize=200')).body
    expect(own.total).toBeGreaterThan(0)
    expect(new Set(own.items.map(({ personId }) => personId))).toEqual(new Set([first]))
    const others = (await hall.member.get<FactList>(`/facts?personId=${hall.memberIds[1]}`)).body
    expect(others).toEqual({ items: [], total: 0 })
    const all = (await clerk.get<FactList>(`/facts?recordId=${id}`)).body
    expect(all.total).toBe(3)
    expect(
      (await hall.member.post<FactList>('/facts/by-id', { ids: all.items.map((fact) => fact.id) })).body.items,
    ).toHaveLength(1)
  })

  test('facts from party-internal meetings are for Party members, and for oneself', async () => {
    const id = await create(branchSecretary, {
      kind: 'branch_meeting',
      unitId: hall.branchId,
      title: '党员大会',
      startsAt: '2026-03-12T15:00:00+08:00',
      chairId: branchSecretary.personId,
      recorderId: branchSecretary.personId,
    })
    const people = [...hall.partyMemberIds, branchSecretary.personId]
    await branchSecretary.put(`/meetings/${id}/attendance`, {
      marks: people.map((personId) => ({ personId, state: 'present' })),
    })
    await branchSecretary.put(`/meetings/${id}/minutes`, {
      version: await versionOf(branchSecretary, id),
      ...minutes(),
    })
    const adoption = await branchSecretary.post(`/meetings/${id}/adoption`, {
      version: await versionOf(branchSecretary, id),
    })
    expect(adoption.body).toEqual({ facts: 5, tasks: 0 })
    expect((await branchSecretary.get<FactList>(`/facts?recordId=${id}`)).body.total).toBe(5)
    expect((await clerk.get<FactList>(`/facts?recordId=${id}`)).body.total).toBe(0)
    const partyMember = await hall.signInAs(hall.partyMemberIds[0] ?? '')
    expect((await partyMember.get<FactList>(`/facts?recordId=${id}`)).body.total).toBe(1)
  })
})
