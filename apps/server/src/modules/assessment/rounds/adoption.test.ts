import { beforeAll, describe, expect, test } from 'vitest'
import { openAssessedHall } from '../../../testing/assessed-hall.ts'
import { schemeInForce, schemeTextWithQuota } from '../../../testing/scheme-text.ts'
import { readPdf } from '../../../platform/pdf/pdf-reading.ts'

interface Round {
  version: number
  state: string
  can: Record<string, true | string>
}

const hall = await openAssessedHall()
const { clerk, secretary, member, director, recordProposal, adoptedMeeting, verifyAll } = hall
const { drafter } = hall.office
const [first = '', second = '', third = ''] = hall.memberIds
let schemeId = ''
let roundId = ''

const round = async (id = roundId) => (await drafter.get<Round>(`/rounds/${id}`)).body
const act = async (path: string, body: object = {}, id = roundId) =>
  drafter.post<{ detail?: { reason: string } }>(`/rounds/${id}/${path}`, {
    version: (await round(id)).version,
    ...body,
  })
const consequenceFor = async (subjectId: string) => {
  const { body } = await drafter.get<{
    adoptedGrade: { grade: string }
    sheet: { consequences: Array<{ holds: boolean }> }
  }>(`/rounds/${roundId}/sheets/${subjectId}`)
  return [body.adoptedGrade.grade, body.sheet.consequences[0]?.holds]
}

/** Opens a round, verifies it and tells it on 20 March: one may object up to 27 March. */
const toldRound = async (from: string) => {
  hall.clock.set('2026-03-20T09:00:00+08:00')
  const { id } = (await drafter.post<{ id: string }>('/rounds', { schemeId, from, until: '2026-03-20' })).body
  await act('verification', {}, id)
  await verifyAll(id)
  await act('telling', {}, id)
  return id
}

/** Who falls out of the quota is talked to if a proposal of his is on record. */
const text = schemeTextWithQuota.replace(
  '情形: { 往年: { 等次: [基本称职] } }',
  "情形: { 全部: [{ 名称: 未评为称职, 往年: { 等次: [基本称职] } }, { 名称: 有提案, 量: { 次数: { 台账: [proposal] } }, 不低于: '1' }] }",
)

beforeAll(async () => {
  const meetingId = await adoptedMeeting('2026-03-12', '二十三次常委会会议')
  schemeId = await schemeInForce(hall.office, meetingId, { text })
  await recordProposal(drafter, first)
  await recordProposal(clerk, second, 'joint')
  roundId = await toldRound('2025-12-20')
})

describe('what each role may do with a round', () => {
  const acts = [
    'verification',
    'telling',
    'adoption',
    'circular',
    'filing',
    'cancellation',
    `sheets/${first}/redraft`,
    `sheets/${first}/correction`,
  ]

  test.each([
    ['a member', member],
    ['the director of the general office', director],
    ['a clerk of the general office', clerk],
    ['the secretary-general', secretary],
  ])('nothing of the office’s for %s', async (_, caller) => {
    const { version } = await round()
    const bodies = {
      version,
      meetingId: roundId,
      reason: '无',
      documentNumber: '常协发〔2026〕8号',
      recipients: ['各专门委员会'],
      issuer: '办公室',
      signedOn: '2026-04-21',
      filedAs: '1',
    }
    for (const path of acts) {
      const { status } = await caller.post(`/rounds/${roundId}/${path}`, bodies)
      expect([path, status]).toEqual([path, expect.toSatisfy((one: number) => one === 403 || one === 404)])
    }
    expect((await round()).state).toBe('told')
  })

  test('and for the office each act in its state', async () => {
    expect((await round()).can).toMatchObject({
      startVerification: 'round_not_drafting',
      tell: 'round_not_verifying',
      adopt: 'objections_possible',
      circulate: 'round_not_adopted',
      file: 'round_not_circulated',
      correct: 'round_not_adopted',
      cancel: true,
      export: true,
    })
  })
})

test('a told sheet is printed with its state, not as adopted', async () => {
  const { rawPayload } = await hall.app.inject({
    url: `/api/rounds/${roundId}/sheets/${first}/sheet.pdf`,
    headers: { cookie: member.cookie },
  })
  const { pages, characters } = readPdf(rawPayload)
  expect(pages).toHaveLength(1)
  expect([...'已告知本人未经会议审定'].filter((one) => !characters.has(one))).toEqual([])
  expect([...'草拟'].filter((one) => characters.has(one))).toEqual([])
})

test('what follows from a grade that the quota moved down rests on the records as told, not on newer ones', async () => {
  await recordProposal(drafter, third)
  const meetingId = await adoptedMeeting('2026-03-30', '二十四次常委会会议')
  expect((await act('adoption', { meetingId })).status).toBe(200)
  expect(await consequenceFor(third)).toEqual(['基本称职', false])
  expect(await consequenceFor(second)).toEqual(['称职', false])
})

test('an objection in the last second and the adoption in the next never pass each other', async () => {
  const meetingId = await adoptedMeeting('2026-03-26', '二十五次常委会会议')
  for (const from of ['2025-12-21', '2025-12-22', '2025-12-23', '2025-12-24']) {
    const id = await toldRound(from)
    const { version } = await round(id)
    hall.clock.set('2026-03-27T23:59:59+08:00')
    const objecting = member.post(`/rounds/${id}/sheets/${first}/objections`, { wording: '最后一刻' })
    if (from > '2025-12-22') await new Promise((resolve) => setTimeout(resolve, 5))
    hall.clock.set('2026-03-28T00:00:00+08:00')
    const adopting = drafter.post(`/rounds/${id}/adoption`, { version, meetingId })
    const ended = [(await objecting).status, (await adopting).status]
    expect(ended.toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await round(id)).state).toBe(ended[1] === 200 ? 'adopted' : 'told')
  }
})
