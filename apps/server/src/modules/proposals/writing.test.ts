import { describe, expect, test } from 'vitest'
import { eventsAbout } from '../../testing/meeting-hall.ts'
import { openProposalHall, proposalText, submitted } from '../../testing/proposal-hall.ts'
import type { Caller } from '../../testing/caller.ts'

const hall = await openProposalHall()
const { member, otherMember, reviewer, sealHolder, clerk, transportClerk } = hall
hall.clock.set('2026-03-05T09:00:00+08:00')

const start = async (caller: Caller, more: object = {}) =>
  (await caller.post<{ id: string }>('/proposals', { proposerKind: 'single', ...proposalText(), ...more })).body.id
const read = async (caller: Caller, id: string) => (await caller.get<Record<string, unknown>>(`/proposals/${id}`)).body
const tasks = async (caller: Caller, id: string, box = 'to_do') =>
  (
    await caller.get<{ items: Array<{ action: string; subjectId: string }> }>(`/tasks?box=${box}&pageSize=200`)
  ).body.items
    .filter(({ subjectId }) => subjectId === id)
    .map(({ action }) => action)

describe('a draft', () => {
  test('is its writer’s alone, and kept as it is typed', async () => {
    const id = await start(member, { title: '', suggestions: '' })
    expect((await member.put(`/proposals/${id}/text`, { revision: 1, ...proposalText() })).body).toEqual({
      revision: 2,
    })
    expect(await read(member, id)).toMatchObject({ state: 'draft', number: null, revision: 2, mine: true })
    for (const other of [otherMember, reviewer, clerk, transportClerk])
      expect((await other.get(`/proposals/${id}`)).status).toBe(404)
  })

  test('is never overwritten by an older text of another device', async () => {
    const id = await start(member)
    await member.put(`/proposals/${id}/text`, { revision: 1, ...proposalText({ analysis: '新的分析。' }) })
    const late = await member.put(`/proposals/${id}/text`, { revision: 1, ...proposalText({ analysis: '旧的分析。' }) })
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', detail: { revision: 2 } } })
    expect(await read(member, id)).toMatchObject({ analysis: '新的分析。' })
  })

  test('kept by two devices at once keeps one and tells the other', async () => {
    const id = await start(member)
    const answers = await Promise.all(
      ['甲。', '乙。'].map((analysis) =>
        member.put(`/proposals/${id}/text`, { revision: 1, ...proposalText({ analysis }) }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('is thrown away only before it was submitted', async () => {
    const id = await start(member)
    expect((await member.delete(`/proposals/${id}`)).body).toEqual({ state: 'withdrawn' })
    const sent = await submitted(member)
    await member.post(`/proposals/${sent}/recall`)
    expect((await member.delete(`/proposals/${sent}`)).body).toMatchObject({ detail: { reason: 'submitted_before' } })
  })
})

describe('as what somebody proposes', () => {
  test('follows from seat, seal and time', async () => {
    const kinds = async (caller: Caller) => {
      const { body } = await caller.get<{ kinds: Array<{ kind: string; open: true | string }> }>('/proposals/rules')
      return Object.fromEntries(body.kinds.map(({ kind, open }) => [kind, open]))
    }
    expect(await kinds(member)).toEqual({ single: true, joint: true, sector: 'no_seal', party: 'no_seal' })
    expect(await kinds(sealHolder)).toMatchObject({ single: 'only_members', party: true })
  })

  test('a body proposes through its seal holder alone', async () => {
    const party = { proposerKind: 'party', unitId: hall.partyId }
    const id = await start(sealHolder, party)
    expect(await read(sealHolder, id)).toMatchObject({ leadName: '民建市委会', mine: true })
    expect((await member.post('/proposals', { ...party, ...proposalText() })).status).toBe(409)
    expect(
      (await sealHolder.post('/proposals', { ...party, unitId: hall.transportId, ...proposalText() })).status,
    ).toBe(403)
  })
})

describe('signing along', () => {
  test('is asked of members, answered by each alone, and waited for until the cut-off', async () => {
    const id = await start(member, { proposerKind: 'joint' })
    const asked = { personIds: [hall.memberIds[1], hall.memberIds[2]] }
    expect((await member.put(`/proposals/${id}/co-signers`, asked)).body).toEqual({ coSignUntil: '2026-03-12' })
    expect(await tasks(otherMember, id)).toEqual(['proposal.sign'])
    expect((await member.post(`/proposals/${id}/submission`)).body).toMatchObject({
      detail: { reason: 'invitations_open' },
    })
    expect((await otherMember.post(`/proposals/${id}/co-signature`, { agree: true })).body).toEqual({
      answer: 'agreed',
    })
    expect(await tasks(otherMember, id)).toEqual([])
    expect((await otherMember.post(`/proposals/${id}/co-signature`, { agree: false })).status).toBe(403)
    hall.clock.set('2026-03-13T09:00:00+08:00')
    expect((await member.post(`/proposals/${id}/submission`)).status).toBe(200)
    const { proposers } = await read(member, id)
    expect((proposers as Array<{ answer: string }>).map(({ answer }) => answer)).toEqual(['agreed', 'agreed', 'lapsed'])
    hall.clock.set('2026-03-05T09:00:00+08:00')
  })

  test('is for members only, and only on joint proposals', async () => {
    const joint = await start(member, { proposerKind: 'joint' })
    expect((await member.put(`/proposals/${joint}/co-signers`, { personIds: [clerk.personId] })).body).toMatchObject({
      detail: { reason: 'only_members_sign' },
    })
    const single = await start(member)
    expect((await member.put(`/proposals/${single}/co-signers`, { personIds: [] })).body).toMatchObject({
      detail: { reason: 'only_joint' },
    })
  })
})

describe('submitting', () => {
  test('gives the next number of the duty year and a task to those who review', async () => {
    const first = await submitted(member)
    const second = await submitted(otherMember)
    const numbers = [await read(member, first), await read(otherMember, second)].map(({ number }) => Number(number))
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1)
    expect(await tasks(reviewer, first)).toEqual(['proposal.review'])
    expect((await eventsAbout(hall, first)).map(({ type }) => type)).toEqual(['proposal.started', 'proposal.submitted'])
    expect(await read(otherMember, second)).toMatchObject({ can: { write: 'proposal_submitted', recall: true } })
  })

  test.each([
    [{ suggestions: ' ' }, 'check_up_empty_part'],
    [{ situation: '甲'.repeat(1600) }, 'check_up_too_long'],
  ])('is stopped by what the check-up says must be put right: %o', async (more, reason) => {
    const id = await start(member, more)
    expect((await member.post(`/proposals/${id}/submission`)).body).toMatchObject({
      code: 'state_refuses',
      detail: { reason },
    })
  })

  test('refuses what bears a mark of secrecy', async () => {
    const id = await start(member, { situation: '机密★1年\n入托难。' })
    expect((await member.post(`/proposals/${id}/submission`)).body).toMatchObject({ code: 'secret_text_refused' })
  })
})
