import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../../../testing/caller.ts'
import { openAssessedHall } from '../../../testing/assessed-hall.ts'
import { create, eventsAbout, standingMeeting } from '../../../testing/meeting-hall.ts'
import { schemeInForce, schemeTextWithQuota } from '../../../testing/scheme-text.ts'

interface Round {
  id: string
  state: string
  version: number
  title: string
  verifications: Array<{ id: string; state: string; facts: number; people: number; can: { verify: true | string } }>
  objectionsUntil: string | null
  adoptedBy: { meetingId: string } | null
  corrections: number
  can: Record<string, true | string>
}

interface RoundSheet {
  revision: number | null
  sheet: {
    total: string | null
    grade: string | null
    consequences: Array<{ holds: boolean }>
    root: { children: Array<{ id: string; value: string | null }> }
  }
  adoptedGrade: { grade: string | null } | null
  previous: { total: string | null } | null
  revisions: Array<{ number: number; cause: string; total: string | null; reason: string | null; changes: object[] }>
  objections: Array<{ id: string; state: string; outcome: string | null }>
  can: Record<string, true | string>
}

const hall = await openAssessedHall()
const { office, adoptedMeeting, recordProposal } = hall
const { drafter, reviewer } = office
const { clerk, secretary, member, director } = hall
const [first = '', second = ''] = hall.memberIds
let schemeId = ''
let roundId = ''

const round = async (caller: Caller = drafter) => (await caller.get<Round>(`/rounds/${roundId}`)).body
const sheet = async (subjectId: string, caller: Caller = drafter) =>
  (await caller.get<RoundSheet>(`/rounds/${roundId}/sheets/${subjectId}`)).body
const act = async (path: string, body: object = {}, caller: Caller = drafter) => {
  const { version } = await round()
  return caller.post<{ detail?: { reason: string }; code?: string }>(`/rounds/${roundId}/${path}`, { version, ...body })
}
const reasonOf = ({ status, body }: Awaited<ReturnType<typeof act>>) => [status, body.detail?.reason ?? body.code]

beforeAll(async () => {
  const meetingId = await adoptedMeeting('2026-03-12', '二十三次常委会会议')
  schemeId = await schemeInForce(office, meetingId, { text: schemeTextWithQuota })
  await recordProposal(drafter, first)
  await recordProposal(clerk, second, 'joint')
  const opened = await drafter.post<{ id: string }>('/rounds', { schemeId, from: '2025-12-20', until: '2026-03-20' })
  roundId = opened.body.id
})

describe('a round from its drafts to the archive', () => {
  test('begins with open sheets of all members, that nobody but the office and its overseers sees', async () => {
    const { body } = await drafter.get<{ items: Array<{ name: string; total: string | null; revision: number }> }>(
      `/rounds/${roundId}/sheets`,
    )
    expect(body.items.map(({ name, total, revision }) => [name, total, revision])).toEqual([
      ['委员1', '65', 0],
      ['委员2', '58', 0],
      ['委员3', '50', 0],
      ['委员4', null, 0],
      ['委员5', null, 0],
    ])
    expect((await member.get(`/rounds/${roundId}/sheets/${first}`)).status).toBe(404)
    expect((await member.get(`/rounds/${roundId}`)).status).toBe(403)
    expect((await round()).can).toMatchObject({
      startVerification: true,
      tell: 'round_not_verifying',
      adopt: 'round_not_told',
    })
    expect((await round(secretary)).can['startVerification']).toBe('not_allowed')
  })

  test('is opened once for a version and a period, by the office that assesses, over a period with an end', async () => {
    const again = await drafter.post<{ detail: { reason: string } }>('/rounds', {
      schemeId,
      from: '2025-12-20',
      until: '2026-06-01',
    })
    expect([again.status, again.body.detail.reason]).toEqual([409, 'round_open_already'])
    expect((await drafter.post('/rounds', { schemeId })).status).toBe(400)
    expect((await director.post('/rounds', { schemeId })).status).toBe(403)
  })

  test('is verified by those responsible; who entered some of the facts needs another beside him', async () => {
    expect(reasonOf(await act('telling'))).toEqual([409, 'round_not_verifying'])
    expect(reasonOf(await act('verification'))).toEqual([200, undefined])
    const [place] = (await round()).verifications
    expect(place).toMatchObject({ state: 'open', facts: 5, people: 5, can: { verify: true } })
    const opinions = `/verifications/${place?.id}/opinions`
    expect((await drafter.post(opinions, { verdict: 'confirmed' })).body).toEqual({ state: 'needs_another' })
    expect(reasonOf(await act('telling'))).toEqual([409, 'facts_not_verified'])
    expect((await director.post(opinions, { verdict: 'confirmed' })).status).toBe(403)
    await reviewer.post(opinions, { verdict: 'returned', remark: '提案号缺失' })
    expect((await reviewer.post(opinions, { verdict: 'confirmed' })).body).toEqual({ state: 'confirmed' })
    expect((await drafter.get<{ roundId: string }>(`/verifications/${place?.id}`)).body.roundId).toBe(roundId)
  })

  test('freezes the sheets as told: a later fact changes the open year, not what was told', async () => {
    hall.clock.set('2026-03-20T09:00:00+08:00')
    expect((await act('telling', { until: '2026-03-21' })).status).toBe(400)
    await act('telling')
    expect(await round()).toMatchObject({ state: 'told', objectionsUntil: '2026-03-27' })
    const toRead = await member.get<{ items: Array<{ action: string }> }>('/tasks?box=to_read')
    expect(toRead.body.items.map(({ action }) => action)).toContain('sheet.told')
    const before = await drafter.get<{ state: string }>(`/assessments/${first}/state`)
    await recordProposal(drafter, first, 'joint')
    const after = await drafter.get<{ state: string }>(`/assessments/${first}/state`)
    expect(after.body.state).not.toBe(before.body.state)
    expect((await member.get<RoundSheet>(`/assessments/${first}`)).body.sheet.total).toBe('70')
    expect(await sheet(first, member)).toMatchObject({ revision: 1, sheet: { total: '65' }, can: { object: true } })
    expect((await member.get<{ items: object[] }>('/my-rounds')).body.items).toMatchObject([{ roundId, total: '65' }])
    expect((await member.get(`/rounds/${roundId}/sheets/${second}`)).status).toBe(404)
  })

  test('answers objections by somebody else, and draws the sheet anew beside what was told', async () => {
    const path = `/rounds/${roundId}/sheets/${first}/objections`
    const raised = await member.post<{ id: string }>(path, { nodeId: 'proposal', wording: '少记一件联名提案' })
    expect((await member.post(path, { nodeId: 'proposal', wording: '再说一次' })).status).toBe(409)
    expect((await member.post(path, { nodeId: 'nowhere', wording: '没有这一项' })).status).toBe(400)
    expect((await secretary.post(path, { wording: '代他说' })).status).toBe(403)
    expect(reasonOf(await act('adoption', { meetingId: schemeId }))).toEqual([409, 'objections_open'])
    const answer = `/objections/${raised.body.id}/answer`
    expect((await director.post(answer, { outcome: 'upheld', reason: '属实' })).status).toBe(403)
    await drafter.post(answer, { outcome: 'upheld', reason: '属实，已补登记' })
    const { status, body } = await act(`sheets/${first}/redraft`, { reason: '补登记联名提案一件' })
    expect([status, body]).toEqual([200, { revision: 2, changed: true }])
    expect(await sheet(first, member)).toMatchObject({
      revision: 2,
      sheet: { total: '70' },
      revisions: [
        { number: 1, cause: 'told', total: '65' },
        {
          number: 2,
          cause: 'redrafted',
          total: '70',
          reason: '补登记联名提案一件',
          changes: [{ before: '65' }, { id: 'proposal' }],
        },
      ],
    })
    const earlier = await member.get<RoundSheet>(`/rounds/${roundId}/sheets/${first}?revision=1`)
    expect(earlier.body.sheet.total).toBe('65')
  })

  test('lets an answer be appealed against once, before somebody else', async () => {
    const entered = await drafter.post<{ id: string }>(`/rounds/${roundId}/sheets/${second}/objections`, {
      wording: '本人书面提出：应为第一提案人',
    })
    const { id } = entered.body
    expect((await drafter.post(`/objections/${id}/answer`, { outcome: 'rejected', reason: '不实' })).status).toBe(409)
    await reviewer.post(`/objections/${id}/answer`, { outcome: 'rejected', reason: '登记簿为联名' })
    const appealed = await drafter.post<{ id: string }>(`/objections/${id}/appeal`, { wording: '仍有异议' })
    expect((await drafter.post(`/objections/${id}/appeal`, { wording: '又一次' })).status).toBe(409)
    const answer = `/objections/${appealed.body.id}/answer`
    expect((await reviewer.post(answer, { outcome: 'rejected', reason: '同前' })).status).toBe(403)
    expect((await secretary.post(answer, { outcome: 'rejected', reason: '维持原答复' })).status).toBe(200)
    const { body } = await drafter.get<{ total: number; items: Array<{ kind: string }> }>('/objections')
    expect(body.total).toBe(3)
  })

  test('is adopted by a meeting that was held and recorded after the telling, and by nothing else', async () => {
    expect(reasonOf(await act('adoption', { meetingId: schemeId }))).toEqual([409, 'objections_possible'])
    hall.clock.set('2026-04-08T09:00:00+08:00')
    expect((await act('adoption', { meetingId: roundId })).status).toBe(400)
    const scheme = (await drafter.get<{ adoptedBy: { meetingId: string } }>(`/schemes/${schemeId}`)).body
    expect(reasonOf(await act('adoption', { meetingId: scheme.adoptedBy.meetingId }))).toEqual([
      409,
      'meeting_before_telling',
    ])
    const meetingId = await adoptedMeeting('2026-04-09', '二十四次常委会会议')
    const { version } = await round()
    const both = await Promise.all(
      [drafter, reviewer].map((caller) => caller.post(`/rounds/${roundId}/adoption`, { version, meetingId })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await round()).toMatchObject({ state: 'adopted', adoptedBy: { meetingId } })
    expect(await sheet(first, member)).toMatchObject({ revision: 3, adoptedGrade: { grade: '优秀' } })
    expect((await member.post(`/rounds/${roundId}/sheets/${first}/objections`, { wording: '太晚了' })).status).toBe(409)
    const fallen = await sheet(hall.memberIds[2] ?? '')
    expect([fallen.adoptedGrade?.grade, fallen.sheet.grade]).toEqual(['基本称职', '称职'])
    expect(fallen.sheet.consequences[0]?.holds).toBe(true)
    expect((await sheet(second)).sheet.consequences.map(({ holds }) => holds)).toEqual([false])
  })

  test('changes after that only by a recorded correction, and the old value stays', async () => {
    const withdrawn = await recordProposal(drafter, second, 'joint')
    const meetingId = await adoptedMeeting('2026-04-20', '二十五次常委会会议')
    const correction = `sheets/${second}/correction`
    const nothing = await act(`sheets/${first}/correction`, { meetingId, reason: '无' })
    expect(reasonOf(nothing)).toEqual([409, 'nothing_changed'])
    const { status } = await act(correction, { meetingId, reason: '漏记联名提案一件' })
    expect(status).toBe(200)
    expect((await sheet(second)).revisions.map(({ cause, total }) => [cause, total])).toEqual([
      ['told', '58'],
      ['adopted', '58'],
      ['corrected', '66'],
    ])
    expect((await round()).corrections).toBe(1)
    await drafter.post(`/results/${withdrawn}/withdrawal`, { reason: '登记错' })
    expect((await sheet(second)).sheet.total).toBe('66')
  })

  test('is made known by a circular that names the best and no points, and filed', async () => {
    expect(reasonOf(await act('filing', { filedAs: '2026-考-1' }))).toEqual([409, 'round_not_circulated'])
    await act('circular', {
      documentNumber: '常协发〔2026〕8号',
      recipients: ['各专门委员会', '各界别'],
      issuer: '政协常德市委员会办公室',
      signedOn: '2026-04-21',
      copies: ['市委办公室'],
    })
    const docx = await hall.app.inject({
      url: `/api/rounds/${roundId}/circular.docx`,
      headers: { cookie: drafter.cookie },
    })
    const text = strFromU8(unzipSync(docx.rawPayload)['word/document.xml'] ?? new Uint8Array())
    for (const words of [
      '常协发〔2026〕8号',
      '优秀2人，基本称职1人，不评等次2人',
      '委员1　委员2',
      '各专门委员会、各界别：',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/\b(70|66|58)\b/)
    const shown = await drafter.get<{
      grades: Array<{ grade: string | null }>
      circular: { paragraphs: Array<{ text: string }> }
    }>(`/rounds/${roundId}`)
    expect(shown.body.circular.paragraphs.map((paragraph) => paragraph.text)).toContain('委员1　委员2')
    expect(shown.body.grades.map(({ grade }) => grade)).toEqual(['优秀', '基本称职', null])
    expect((await act('filing', { filedAs: '2026-考-1' })).status).toBe(200)
    expect((await eventsAbout(hall, roundId)).map(({ type }) => type)).toEqual([
      'round.opened',
      'round.verification_started',
      'facts.verified',
      'facts.returned',
      'facts.verified',
      'round.told',
      'sheet.redrafted',
      'round.adopted',
      'sheet.corrected',
      'round.circulated',
      'round.filed',
    ])
  })

  test('is exported with its formulas in words, for the assessing office alone', async () => {
    const url = `/api/rounds/${roundId}/sheets.xlsx`
    const file = await hall.app.inject({ url, headers: { cookie: drafter.cookie } })
    const sheetXml = Object.entries(unzipSync(file.rawPayload))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    expect(sheetXml).toContain('50 × 1 ÷ 1 = 50')
    expect((await secretary.get(`/rounds/${roundId}/sheets.xlsx`)).status).toBe(403)
  })
})

test('a meeting without adopted minutes is refused by the database itself', async () => {
  const open = await create(clerk, standingMeeting(hall, { title: '未审定的会议', lateEntryReason: '补录' }))
  const change = hall.database
    .of(hall.committee.id)
    .updateTable('assessment_round')
    .set({ adopted_at_meeting: open })
    .where('committee_id', '=', hall.committee.id)
    .where('id', '=', roundId)
    .execute()
  await expect(change).rejects.toThrow('no adopted minutes')
})
