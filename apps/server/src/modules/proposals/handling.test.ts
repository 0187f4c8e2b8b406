import { describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import {
  accepted,
  handedOver,
  handOver,
  openProposalHall,
  replyDraft,
  sharesOf,
  submitted,
} from '../../testing/proposal-hall.ts'

const hall = await openProposalHall()
const { member, reviewer, transportClerk, transportLeader, educationClerk, clerk } = hall
hall.clock.set('2026-03-05T09:00:00+08:00')

const act = (caller: Caller, share: string, what: string, body?: object) =>
  caller.post(`/handling/${share}/${what}`, body)
const actions = async (caller: Caller, subjectId: string) =>
  (
    await caller.get<{ items: Array<{ action: string; subjectId: string; dueOn: string }> }>(
      '/tasks?box=to_do&pageSize=200',
    )
  ).body.items.filter((task) => task.subjectId === subjectId)

describe('handing over', () => {
  test('gives each unit its share, its clock and its task, and shows it nothing else', async () => {
    const { id, share } = await handedOver(hall, [hall.transportId, 'lead'], [hall.educationId, 'co'])
    expect(share).toMatchObject({ state: 'handed_over', dueOn: '2026-06-05' })
    expect(await actions(transportClerk, share.id)).toMatchObject([{ action: 'proposal.handle', dueOn: '2026-06-05' }])
    expect((await educationClerk.get(`/proposals/${id}`)).status).toBe(200)
    const foreign = await handedOver(hall)
    expect((await educationClerk.get(`/proposals/${foreign.id}`)).status).toBe(404)
    expect((await educationClerk.get<{ items: Array<{ unitId: string }> }>('/handling')).body.items.length).toBe(1)
  })

  test.each([
    [[['transportId', 'lead']], 'parts_mixed'],
    [
      [
        ['transportId', 'sole'],
        ['educationId', 'co'],
      ],
      'parts_mixed',
    ],
    [
      [
        ['transportId', 'separate'],
        ['transportId', 'separate'],
      ],
      'unit_named_twice',
    ],
  ] as const)('refuses what is no whole: %j', async (parts, reason) => {
    const id = await accepted(hall)
    const units = parts.map(([unit, part]): [string, string] => [hall[unit], part])
    expect((await handOver(hall, id, ...units)).body).toMatchObject({ detail: { reason } })
    expect(await sharesOf(reviewer, id)).toEqual([])
  })

  test('is all of a batch or nothing', async () => {
    const [good, waiting] = [await accepted(hall), await submitted(member)]
    const one = [{ unitId: hall.transportId, part: 'sole' }]
    const items = [good, waiting].map((proposalId) => ({ proposalId, shares: one }))
    expect((await reviewer.post('/handling/hand-over', { items })).status).toBe(409)
    expect(await sharesOf(reviewer, good)).toEqual([])
  })

  test('suggests the units that handled the same category before', async () => {
    const id = await accepted(hall)
    const { body } = await reviewer.get<{ items: Array<{ name: string; handledAlike: number }> }>(
      `/handling/units?proposalId=${id}`,
    )
    expect(body.items[0]).toMatchObject({ name: '市交通运输局' })
    expect(body.items[0]?.handledAlike).toBeGreaterThan(0)
  })
})

describe('an objection', () => {
  test('upheld, gives the case to another unit with clocks of its own', async () => {
    const { id, share } = await handedOver(hall)
    expect((await act(transportClerk, share.id, 'objection', { reason: '不属我局职责' })).body).toEqual({
      state: 'objected',
    })
    expect(await actions(reviewer, share.id)).toMatchObject([{ action: 'proposal.objection', dueOn: '2026-03-16' }])
    expect((await act(transportClerk, share.id, 'receipt')).body).toMatchObject({
      detail: { reason: 'share_objected' },
    })
    await act(reviewer, share.id, 'reassignment', { unitId: hall.educationId, reason: '改由教育局办理' })
    const states = Object.fromEntries((await sharesOf(reviewer, id)).map(({ unitId, state }) => [unitId, state]))
    expect(states).toEqual({ [hall.transportId]: 'reassigned', [hall.educationId]: 'handed_over' })
    expect(await actions(transportClerk, share.id)).toEqual([])
  })

  test('overruled, leaves the case where it is, and there is no second one', async () => {
    const { share } = await handedOver(hall)
    await act(transportClerk, share.id, 'objection', { reason: '不属我局职责' })
    await act(reviewer, share.id, 'objection-refusal', { reason: '职责分工第三条' })
    expect((await act(transportClerk, share.id, 'objection', { reason: '再次' })).body).toMatchObject({
      detail: { reason: 'objection_overruled' },
    })
  })

  test('comes in time or not at all', async () => {
    const { share } = await handedOver(hall)
    hall.clock.set('2026-03-17T09:00:00+08:00')
    expect((await act(transportClerk, share.id, 'objection', { reason: '迟到' })).body).toMatchObject({
      detail: { reason: 'objection_time_over' },
    })
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })

  test('is the unit’s own, and its answer the committee’s', async () => {
    const { share } = await handedOver(hall)
    for (const other of [member, clerk])
      expect((await act(other, share.id, 'objection', { reason: '无' })).status).toBe(403)
    expect((await act(educationClerk, share.id, 'objection', { reason: '无' })).status).toBe(404)
    await act(transportClerk, share.id, 'objection', { reason: '不属我局职责' })
    expect((await act(transportClerk, share.id, 'objection-refusal', { reason: '自答' })).status).toBe(403)
  })

  test('answered two ways at once ends in one', async () => {
    const { share } = await handedOver(hall)
    await act(transportClerk, share.id, 'objection', { reason: '不属我局职责' })
    const answers = await Promise.all([
      act(reviewer, share.id, 'objection-refusal', { reason: '由你局办' }),
      act(reviewer, share.id, 'reassignment', { unitId: hall.educationId, reason: '改办' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('a reply', () => {
  test('goes out after the co-handlers, signed by the leader, under the unit’s number, to everybody', async () => {
    const { id, share } = await handedOver(hall, [hall.transportId, 'lead'], [hall.educationId, 'co'])
    const co = (await sharesOf(reviewer, id)).find(({ unitId }) => unitId === hall.educationId)
    await act(transportClerk, share.id, 'receipt')
    await transportClerk.put(`/handling/${share.id}/reply`, replyDraft())
    expect((await act(transportClerk, share.id, 'reply/issue')).body).toMatchObject({
      detail: { reason: 'opinions_out' },
    })
    await act(educationClerk, co?.id ?? '', 'receipt')
    await act(educationClerk, co?.id ?? '', 'opinion', { opinion: '我局支持。' })
    expect((await act(transportClerk, share.id, 'reply/issue')).body).toMatchObject({
      detail: { reason: 'reply_not_signed' },
    })
    expect((await act(transportClerk, share.id, 'reply/signature')).status).toBe(403)
    await act(transportLeader, share.id, 'reply/signature')
    expect((await sharesOf(member, id))[0]?.reply).toBeNull()
    const issued = await act(transportClerk, share.id, 'reply/issue')
    expect(issued.body).toMatchObject({ state: 'replied' })
    expect(issued.body['documentNo']).toMatch(/^市交通运输局提复〔2026〕\d+号$/)
    expect((await sharesOf(member, id))[0]?.reply).toMatchObject({ body: '已建成三十个托育点。' })
    expect((await member.get(`/proposals/${id}`)).body).toMatchObject({ state: 'replied' })
    expect(await actions(member, id)).toMatchObject([{ action: 'proposal.rate' }])
    expect((await member.get(`/handling/${share.id}/reply/print`)).raw.subarray(0, 4).toString()).toBe('%PDF')
  })

  test('changed after the signature has to be signed again', async () => {
    const { share } = await handedOver(hall)
    await act(transportClerk, share.id, 'receipt')
    await transportClerk.put(`/handling/${share.id}/reply`, replyDraft())
    await act(transportLeader, share.id, 'reply/signature')
    await transportClerk.put(`/handling/${share.id}/reply`, replyDraft({ revision: 1, body: '改动后的答复。' }))
    expect((await act(transportClerk, share.id, 'reply/issue')).body).toMatchObject({
      detail: { reason: 'reply_not_signed' },
    })
  })

  test('kept from two desks at once keeps one', async () => {
    const { share } = await handedOver(hall)
    await act(transportClerk, share.id, 'receipt')
    const answers = await Promise.all(
      ['甲', '乙'].map((body) => transportClerk.put(`/handling/${share.id}/reply`, replyDraft({ body }))),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('of a class that promises names what and until when', async () => {
    const { share } = await handedOver(hall)
    await act(transportClerk, share.id, 'receipt')
    const put = (promises: object[]) =>
      transportClerk.put(`/handling/${share.id}/reply`, replyDraft({ class: 'B', promises }))
    expect((await put([])).body).toMatchObject({ detail: { reason: 'promise_needed' } })
    expect((await put([{ wording: '建成', dueOn: '2026-03-05', owner: '规划科' }])).body).toMatchObject({
      detail: { reason: 'promise_in_the_past' },
    })
    expect((await put([{ wording: '建成', dueOn: '2026-12-31', owner: '规划科' }])).body).toEqual({ revision: 1 })
  })
})

describe('time', () => {
  test('is extended with consent, by what the rules grant, never beyond the hard stop', async () => {
    const { id, share } = await handedOver(hall)
    await act(transportClerk, share.id, 'receipt')
    const extend = async () => {
      await act(transportClerk, share.id, 'extension', { reason: '需现场调研' })
      return (await act(reviewer, share.id, 'extension-answer', { grant: true })).body['dueOn']
    }
    const days = []
    for (let round = 0; round < 10; round += 1) days.push(await extend())
    expect(days[0]).toBe('2026-06-15')
    expect(days.findLast((day) => day !== undefined)).toBe('2026-09-07')
    expect((await act(transportClerk, share.id, 'extension', { reason: '再延' })).body).toMatchObject({
      detail: { reason: 'hard_stop_reached' },
    })
    expect((await sharesOf(reviewer, id))[0]?.can['grantTime']).toBe('no_extension_asked')
  })

  test('over, brings one dunning letter for each due day', async () => {
    const { share } = await handedOver(hall)
    expect((await act(reviewer, share.id, 'dunning')).body).toMatchObject({ detail: { reason: 'not_overdue' } })
    hall.clock.set('2026-06-08T09:00:00+08:00')
    expect((await act(reviewer, share.id, 'dunning')).status).toBe(200)
    expect((await act(reviewer, share.id, 'dunning')).body).toMatchObject({ detail: { reason: 'dunned_already' } })
    expect((await transportClerk.get(`/handling/${share.id}/dunning/print`)).raw.subarray(0, 4).toString()).toBe('%PDF')
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })
})
