import { describe, expect, test } from 'vitest'
import { accepted, openProposalHall, proposalText, submitted } from '../../testing/proposal-hall.ts'
import type { Caller } from '../../testing/caller.ts'

const hall = await openProposalHall()
const { member, otherMember, reviewer, secretary, clerk } = hall
hall.clock.set('2026-03-05T09:00:00+08:00')

const read = async (caller: Caller, id: string) => (await caller.get<Record<string, unknown>>(`/proposals/${id}`)).body
const act = (caller: Caller, id: string, what: string, body?: object) => caller.post(`/proposals/${id}/${what}`, body)

async function facts(personId: string, proposalId: string) {
  const { database, committee } = hall
  const rows = await database
    .of(committee.id)
    .selectFrom('fact')
    .select(['attributes', 'corrects_event_id'])
    .where('committee_id', '=', committee.id)
    .where('subject_id', '=', personId)
    .where('record_id', '=', proposalId)
    .orderBy('event_id')
    .execute()
  return rows.map(({ attributes, corrects_event_id }) => [
    (attributes as { authorship?: string }).authorship ?? 'withdrawn',
    corrects_event_id !== null,
  ])
}

describe('reviewing', () => {
  test('accepts and classifies, once, and the ledger of every signer shows it', async () => {
    const id = await submitted(member)
    expect((await act(reviewer, id, 'acceptance', { category: 'unheard_of' })).status).toBe(400)
    expect((await act(reviewer, id, 'acceptance', { category: 'welfare', opinion: '同意立案' })).body).toEqual({
      state: 'accepted',
    })
    expect((await act(reviewer, id, 'acceptance', { category: 'economy' })).body).toMatchObject({
      detail: { reason: 'proposal_accepted' },
    })
    expect(await facts(member.personId, id)).toEqual([['lead', false]])
    expect(await read(member, id)).toMatchObject({ state: 'accepted', categoryName: '民生', decidedOn: '2026-03-05' })
  })

  test('of two reviewers at once ends in one decision', async () => {
    const second = await hall.signInAs(
      await hall.committee.person({ name: '提案委副主任', posts: [{ kind: 'proposal_head', unitId: hall.specialId }] }),
    )
    const id = await submitted(member)
    const answers = await Promise.all([
      act(reviewer, id, 'acceptance', { category: 'welfare' }),
      act(second, id, 'refusal', { ground: 'private', reason: '属个人问题' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('is nobody’s own matter, nor anybody else’s than the committee’s', async () => {
    const seated = await hall.committee.person({
      name: '委员兼提案委主任',
      sectorId: hall.sectorId,
      posts: [{ kind: 'proposal_head', unitId: hall.specialId }],
    })
    const own = await hall.signInAs(seated)
    const id = await submitted(own)
    expect((await act(own, id, 'acceptance', { category: 'welfare' })).status).toBe(403)
    for (const other of [member, clerk, secretary])
      expect((await act(other, id, 'return', { reason: '不清楚' })).status).toBe(403)
  })

  test('sends back with what is to be put right; the number stays', async () => {
    const id = await submitted(member)
    const { number } = await read(member, id)
    await act(reviewer, id, 'return', { reason: '请补充数据' })
    expect(await read(member, id)).toMatchObject({ state: 'returned', can: { write: true, submit: true } })
    await member.put(`/proposals/${id}/text`, { revision: 1, ...proposalText({ analysis: '缺口两千个。' }) })
    expect((await act(member, id, 'submission')).body).toEqual({ state: 'submitted', number })
  })

  test('does not accept on a ground of the rules alone, and tells why', async () => {
    const id = await submitted(member)
    expect((await act(reviewer, id, 'refusal', { ground: 'taste', reason: '不喜欢' })).status).toBe(400)
    await act(reviewer, id, 'refusal', { ground: 'private', reason: '属个人问题，建议向单位反映' })
    expect(await read(member, id)).toMatchObject({ state: 'refused', refusalGroundName: '个人问题' })
    expect(await facts(member.personId, id)).toEqual([])
  })

  test('lets it go on as an opinion with the proposer’s consent, and it counts no proposal', async () => {
    const id = await submitted(member)
    await act(reviewer, id, 'refusal', { ground: 'private', reason: '不属提案' })
    expect((await act(reviewer, id, 'conversion', { to: 'opinion' })).body).toMatchObject({
      detail: { reason: 'consent_missing' },
    })
    await act(reviewer, id, 'conversion-consent', { note: '电话同意' })
    expect((await act(reviewer, id, 'conversion', { to: 'opinion' })).body).toEqual({ state: 'converted' })
    const { steps } = await read(reviewer, id)
    expect((steps as Array<{ act: string; enteredForName: string | null }>).at(-2)).toMatchObject({
      act: 'agreeToConversion',
      enteredForName: '委员1',
    })
    expect(await facts(member.personId, id)).toEqual([])
  })
})

describe('merging', () => {
  test('keeps every proposer, counts for each, and can be undone', async () => {
    const lead = await accepted(hall)
    const other = await submitted(otherMember)
    expect((await act(reviewer, other, 'merger', { intoId: lead })).body).toEqual({ state: 'merged' })
    expect(await facts(otherMember.personId, other)).toEqual([['lead', false]])
    expect((await read(member, lead))['mergedHere']).toMatchObject([{ id: other, leadName: '委员2' }])
    expect((await act(member, lead, 'withdrawal', { reason: '撤回' })).body).toMatchObject({
      detail: { reason: 'leads_others' },
    })
    expect((await act(reviewer, other, 'unmerging', { reason: '内容不同' })).body).toEqual({ state: 'submitted' })
    expect(await facts(otherMember.personId, other)).toEqual([
      ['lead', false],
      ['withdrawn', true],
    ])
  })

  test('goes into an accepted one of the same year only', async () => {
    const waiting = await submitted(member)
    const other = await submitted(otherMember)
    for (const intoId of [waiting, other])
      expect((await act(reviewer, other, 'merger', { intoId })).body).toMatchObject({
        detail: { reason: 'merge_into_accepted' },
      })
  })

  test('each into the other at once ends in one', async () => {
    const [one, two] = [await accepted(hall), await accepted(hall, {}, otherMember)]
    const answers = await Promise.all([
      act(reviewer, one, 'merger', { intoId: two }),
      act(reviewer, two, 'merger', { intoId: one }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

test('a withdrawn proposal leaves the ledger with its reason', async () => {
  const id = await accepted(hall)
  expect((await act(member, id, 'withdrawal', { reason: '情况已经解决' })).body).toEqual({ state: 'withdrawn' })
  expect(await facts(member.personId, id)).toEqual([
    ['lead', false],
    ['withdrawn', true],
  ])
})

describe('the list', () => {
  test('shows reviewers what was submitted, members their own, with counts that add up', async () => {
    const { body } = await reviewer.get<{
      total: number
      items: Array<{ state: string }>
      counts: Record<string, number>
    }>('/proposals?pageSize=200')
    expect(body.items.some(({ state }) => state === 'draft')).toBe(false)
    expect(Object.values(body.counts).reduce((sum, one) => sum + one, 0)).toBe(body.total)
    const own = await otherMember.get<{ items: Array<{ leadName: string }> }>('/proposals?mine=true')
    expect(new Set(own.body.items.map(({ leadName }) => leadName))).toEqual(new Set(['委员2']))
    expect((await clerk.get('/proposals/export')).raw.subarray(0, 2).toString()).toBe('PK')
  })
})
