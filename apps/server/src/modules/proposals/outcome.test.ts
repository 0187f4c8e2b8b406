import { describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { accepted, handedOver, openProposalHall, reply, sharesOf } from '../../testing/proposal-hall.ts'

const hall = await openProposalHall()
const { member, otherMember, reviewer, transportClerk, transportLeader, clerk } = hall
hall.clock.set('2026-03-05T09:00:00+08:00')

describe('rating', () => {
  test('is each proposer’s alone, once, and out of the unit’s reach', async () => {
    const { id, share } = await handedOver(hall)
    await reply(hall, share.id)
    for (const unit of [transportClerk, transportLeader])
      expect((await unit.post(`/proposals/${id}/ratings`, { grade: 'satisfied' })).status).toBe(403)
    expect((await otherMember.post(`/proposals/${id}/ratings`, { grade: 'satisfied' })).status).toBe(404)
    const answers = await Promise.all([1, 2].map(() => member.post(`/proposals/${id}/ratings`, { grade: 'satisfied' })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { body } = await reviewer.get(`/proposals/${id}/ratings`)
    expect(body).toMatchObject({ ratings: [{ personName: '委员1', way: 'signed_in', unusual: true }], open: [] })
    expect((await transportClerk.get(`/proposals/${id}/ratings`)).body).toMatchObject({ ratings: [] })
  })

  test('by phone is entered by the committee, and says so', async () => {
    const { id, share } = await handedOver(hall)
    await reply(hall, share.id)
    const body = { grade: 'satisfied', personId: member.personId, way: 'phone' }
    expect((await clerk.post(`/proposals/${id}/ratings`, body)).status).toBe(403)
    expect((await reviewer.post(`/proposals/${id}/ratings`, body)).status).toBe(200)
    expect((await reviewer.get(`/proposals/${id}/ratings`)).body).toMatchObject({
      ratings: [{ way: 'phone', enteredByName: '提案委主任' }],
    })
  })

  test('by a link works once, without signing in', async () => {
    const { id, share } = await handedOver(hall)
    await reply(hall, share.id)
    const { body } = await reviewer.post<{ path: string }>(`/proposals/${id}/rating-links`, {
      personId: member.personId,
    })
    const token = body.path.split('#')[1]
    const open = (url: string, payload: object) =>
      hall.app.inject({ method: 'POST', url: `/api/rating-links/${url}`, payload })
    expect((await open('look', { token })).json()).toMatchObject({
      proposerName: '委员1',
      replies: [{ unitName: '市交通运输局' }],
    })
    expect((await open('rating', { token, grade: 'satisfied' })).statusCode).toBe(200)
    expect((await open('rating', { token, grade: 'satisfied' })).statusCode).toBe(404)
    expect((await open('look', { token: `${hall.committee.id}.${'x'.repeat(32)}` })).statusCode).toBe(404)
  })

  test('not satisfied begins a second handling with the shorter clock; its reply is rated anew', async () => {
    const { id, share } = await handedOver(hall)
    await reply(hall, share.id)
    expect(
      (await member.post(`/proposals/${id}/ratings`, { grade: 'not_satisfied', remark: '没有解决' })).body,
    ).toEqual({
      reopened: true,
      state: 'in_handling',
    })
    const [again] = await sharesOf(transportClerk, id)
    expect(again).toMatchObject({ state: 'handed_over', dueOn: '2026-03-16' })
    await reply(hall, again?.id ?? '')
    expect((await member.post(`/proposals/${id}/ratings`, { grade: 'satisfied' })).status).toBe(200)
    expect((await reviewer.post(`/proposals/${id}/closure`)).body).toEqual({ state: 'closed' })
    expect((await reviewer.post(`/proposals/${id}/archiving`)).body).toEqual({ state: 'archived' })
  })

  test('is waited for before a case is closed', async () => {
    const { id, share } = await handedOver(hall)
    await reply(hall, share.id)
    expect((await reviewer.post(`/proposals/${id}/closure`)).body).toMatchObject({ detail: { reason: 'ratings_open' } })
    hall.clock.set('2026-03-17T09:00:00+08:00')
    expect((await member.post(`/proposals/${id}/ratings`, { grade: 'satisfied' })).body).toMatchObject({
      detail: { reason: 'rating_time_over' },
    })
    expect((await reviewer.post(`/proposals/${id}/closure`)).status).toBe(200)
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })
})

describe('the promise ledger', () => {
  test('is checked by somebody else until it is kept', async () => {
    const { share } = await handedOver(hall)
    await reply(hall, share.id, {
      class: 'B',
      promises: [{ wording: '年底前建成', dueOn: '2026-12-31', owner: '规划科' }],
    })
    const mine = async (caller: Caller) =>
      (
        await caller.get<{ items: Array<{ id: string; can: { check: unknown }; nextCheckOn: string; state: string }> }>(
          '/promises',
        )
      ).body.items
    const [promise] = await mine(reviewer)
    expect(promise).toMatchObject({ nextCheckOn: '2026-09-05', can: { check: true } })
    expect((await mine(transportClerk))[0]).toMatchObject({ can: { check: 'not_allowed' } })
    const check = (finding: string) =>
      reviewer.post(`/promises/${promise?.id ?? ''}/checks`, { finding, note: '现场查看' })
    hall.clock.set('2026-09-07T09:00:00+08:00')
    expect((await check('under_way')).body).toEqual({ state: 'open', nextCheckOn: '2026-12-31' })
    expect((await check('kept')).body).toEqual({ state: 'kept', nextCheckOn: null })
    expect((await check('kept')).body).toMatchObject({ detail: { reason: 'promise_settled' } })
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })
})

test('the rates of a year stand together, each with what it is counted from', async () => {
  const { body } = await reviewer.get<{
    counts: Record<string, number>
    rates: Record<string, { of: number; count: number }>
  }>('/proposals/rates')
  const { rates, counts } = body
  expect(rates['acceptance']?.of).toBe(counts['submitted'])
  expect(rates['reply']?.count).toBe(counts['replied'])
  expect(rates['satisfaction']?.count).toBeLessThanOrEqual(rates['satisfaction']?.of ?? 0)
  expect(rates['promises_kept']).toEqual({ of: 0, count: 0 })
})

test('a key proposal names who takes charge and who supervises', async () => {
  const id = await accepted(hall)
  const who = { leaderId: hall.memberIds[2], supervisorId: hall.secretary.personId }
  expect((await reviewer.put(`/proposals/${id}/key`, { leaderId: who.leaderId, supervisorId: null })).status).toBe(400)
  await reviewer.put(`/proposals/${id}/key`, who)
  expect((await member.get(`/proposals/${id}`)).body).toMatchObject({
    isKey: true,
    keyLeaderName: '委员3',
    keySupervisorName: '秘书长',
  })
})
