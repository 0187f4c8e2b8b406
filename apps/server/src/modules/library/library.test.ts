import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { eventsAbout, heldMeeting, openHall, versionOf } from '../../testing/meeting-hall.ts'

const hall = await openHall()
const { clerk, member, secretary, branchSecretary } = hall
hall.clock.set('2026-03-05T09:00:00+08:00')

interface Rule {
  title: string
  shown: {
    number: number
    state: string
    fromOn: string | null
    untilOn: string | null
    meeting: { id: string } | null
  }
  clauses: Array<{ number: number; wording: string }>
  text: string | null
  draftVersion: number | null
  versions: Array<{ number: number; state: string }>
  links: Array<{ id: string; clause: number | null; targetKey: string }>
  readings: Array<{ own: string; told: { asked: number; acknowledged: number; toRemind: string[] } | null }>
  can: Record<string, true | string>
}

const text = '为规范会议，制定本制度。\n第一条　会议提前三日通知。\n第二条　请假须经批准。'

async function draft(title: string, more: object = {}, caller: Caller = clerk): Promise<string> {
  const { status, body } = await caller.post<{ id: string }>('/rules', {
    title,
    unitId: hall.committee.rootId,
    text,
    ...more,
  })
  expect([status, body]).toEqual([200, { id: body.id }])
  return body.id
}

const read = async (id: string, caller: Caller = clerk, more = '') =>
  (await caller.get<Rule>(`/rules/${id}${more}`)).body

async function inForce(title: string, more: object = {}, caller: Caller = clerk): Promise<string> {
  const id = await draft(title, more, caller)
  const { status } = await caller.post(`/rules/${id}/entry-into-force`, { version: 1, fromOn: '2026-03-01' })
  expect(status).toBe(200)
  return id
}

describe('a rule', () => {
  test('goes from a pasted text to its clauses, into force by a meeting, to the next version and its repeal', async () => {
    const meetingId = await heldMeeting(hall)
    await secretary.post(`/meetings/${meetingId}/adoption`, { version: await versionOf(secretary, meetingId) })
    hall.clock.set('2026-03-15T09:00:00+08:00')
    const id = await draft('会议管理制度')
    expect(await read(id)).toMatchObject({ shown: { state: 'draft', number: 1 }, text })
    expect((await member.get(`/rules/${id}`)).status).toBe(404)

    const forced = { version: 1, fromOn: '2026-03-15', meetingId, documentNumber: '政协办〔2026〕3号' }
    expect((await clerk.post(`/rules/${id}/entry-into-force`, { ...forced, version: 7 })).body).toMatchObject({
      code: 'changed_meanwhile',
    })
    expect((await clerk.post(`/rules/${id}/entry-into-force`, forced)).status).toBe(200)
    const first = await read(id, member)
    expect(first).toMatchObject({
      shown: { state: 'in_force', meeting: { id: meetingId } },
      can: { save: 'not_allowed' },
    })
    expect(first.clauses.map(({ wording }) => wording)).toEqual(['会议提前三日通知。', '请假须经批准。'])

    expect((await clerk.post(`/rules/${id}/versions`)).body).toEqual({ number: 2 })
    expect((await clerk.post(`/rules/${id}/versions`)).body).toMatchObject({ detail: { reason: 'rule_has_a_draft' } })
    const changed = text.replace('三日', '五日')
    expect((await clerk.put(`/rules/${id}/draft`, { version: 1, title: '会议管理制度', text: changed })).body).toEqual({
      version: 2,
    })
    expect((await read(id, member)).versions).toHaveLength(1)
    expect(
      (await clerk.post(`/rules/${id}/entry-into-force`, { version: 2, fromOn: '2026-03-15' })).body,
    ).toMatchObject({ code: 'dates_reversed' })
    await clerk.post(`/rules/${id}/entry-into-force`, { version: 2, fromOn: '2026-04-01' })
    expect(await read(id, member, '?number=1')).toMatchObject({ shown: { state: 'replaced', untilOn: '2026-04-01' } })
    const { body } = await member.get<{ rows: Array<{ change: string }> }>(`/rules/${id}/comparison?before=1&after=2`)
    expect(body.rows.map(({ change }) => change)).toEqual(['changed', 'same'])

    await clerk.post(`/rules/${id}/repeal`, { on: '2026-05-01', reason: '并入新办法' })
    expect(await read(id, member)).toMatchObject({ shown: { state: 'repealed' }, can: { repeal: 'not_allowed' } })
    expect((await clerk.post(`/rules/${id}/repeal`, { on: '2026-05-02', reason: '再次' })).body).toMatchObject({
      detail: { reason: 'rule_not_in_force' },
    })
    expect((await eventsAbout(hall, id)).map(({ type }) => type)).toEqual([
      'rule.drafted',
      'rule.put_in_force',
      'rule.drafted',
      'rule.saved',
      'rule.put_in_force',
      'rule.repealed',
    ])
  })

  test('without clauses is refused at its field; one that was never in force can be thrown away', async () => {
    const refused = await clerk.post('/rules', { title: '空', unitId: hall.committee.rootId, text: '没有条款' })
    expect([refused.status, refused.body]).toMatchObject([400, { faults: [{ path: 'text', code: 'no_clauses' }] }])
    const id = await draft('草稿制度')
    expect((await clerk.delete(`/rules/${id}/draft`)).status).toBe(200)
    expect((await clerk.get(`/rules/${id}`)).status).toBe(404)
  })

  test('is put in force once by two at once, and only by a meeting whose minutes are adopted', async () => {
    const id = await draft('竞态制度')
    const body = { version: 1, fromOn: '2026-03-20' }
    hall.clock.set('2026-03-05T09:00:00+08:00')
    const held = await heldMeeting(hall, { title: '未审定的会议' })
    expect((await clerk.post(`/rules/${id}/entry-into-force`, { ...body, meetingId: held })).body).toMatchObject({
      detail: { reason: 'meeting_not_adopted' },
    })
    const answers = await Promise.all([1, 2].map(() => clerk.post(`/rules/${id}/entry-into-force`, body)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  test('comes out of a Word file, and broken files are refused', async () => {
    const xml = `<w:document><w:body>${['第一条 甲&amp;乙', '第二条 丙'].map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`
    const docx = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }))
    expect(await upload(docx)).toMatchObject([200, { text: '第一条 甲&乙\n第二条 丙\n' }])
    expect((await upload(Buffer.from('PK broken')))[0]).toBe(400)
    expect(await upload(Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]))).toMatchObject([200, { text: '第一条' }])
  })

  test('prints', async () => {
    const id = await inForce('印发制度')
    const { status, raw } = await member.get(`/rules/${id}/print.pdf`)
    expect([status, raw.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  }, 60_000)
})

async function upload(bytes: Buffer): Promise<[number, unknown]> {
  const boundary = 'xxxx'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.docx"\r\n\r\n`
  const reply = await hall.app.inject({
    method: 'POST',
    url: '/api/rules/text',
    headers: { cookie: clerk.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return [reply.statusCode, reply.json()]
}

describe('what is for the Party alone', () => {
  test('is neither listed, read nor found by others', async () => {
    const party = await hall.signInAs(
      await hall.committee.person({
        name: '机关党委书记',
        affiliation: 'cpc',
        posts: [{ kind: 'party_committee_member', unitId: hall.committee.rootId }],
      }),
    )
    const id = await inForce('党内秘密规程', { partyInternal: true, text: '第一条 麒麟议事规程。' }, party)
    const found = async (caller: Caller) =>
      (
        await caller.get<{ groups: Array<{ kind: string; items: Array<{ recordId: string; part: string }> }> }>(
          `/search?text=${encodeURIComponent('麒麟议事')}`,
        )
      ).body.groups
    expect((await found(branchSecretary)).map(({ items }) => items)).toMatchObject([[{ recordId: id, part: '1' }]])
    for (const caller of [clerk, member, secretary]) {
      expect(await found(caller)).toEqual([])
      expect((await caller.get(`/rules/${id}`)).status).toBe(404)
      const { body } = await caller.get<{ items: Array<{ id: string }> }>('/rules?pageSize=200')
      expect(body.items.map((one) => one.id)).not.toContain(id)
    }
  })
})

test('clauses in force are found one by one; drafts and what is repealed are not', async () => {
  const id = await draft('检索制度', { text: '第一条 凤凰条款。\n第二条 别的。' })
  const find = async () =>
    (
      await member.get<{ groups: Array<{ items: Array<{ part: string }> }> }>(
        `/search?text=${encodeURIComponent('凤凰条款')}`,
      )
    ).body.groups.flatMap(({ items }) => items.map(({ part }) => part))
  expect(await find()).toEqual([])
  await clerk.post(`/rules/${id}/entry-into-force`, { version: 1, fromOn: '2026-03-01' })
  expect(await find()).toEqual(['1'])
  await clerk.post(`/rules/${id}/repeal`, { on: '2026-06-01', reason: '过时' })
  expect(await find()).toEqual([])
})

test('a clause is linked with a kind of meeting, and the meeting’s page asks for it', async () => {
  const id = await inForce('主席会议议事规则')
  const link = { clause: 2, targetKind: 'meeting_kind', targetKey: 'standing' }
  expect((await clerk.post(`/rules/${id}/links`, link)).status).toBe(200)
  expect((await clerk.post(`/rules/${id}/links`, { ...link, clause: 9 })).status).toBe(400)
  expect((await clerk.post(`/rules/${id}/links`, { ...link, targetKey: 'no such kind' })).status).toBe(400)
  const linked = async () =>
    (await member.get<{ items: object[] }>('/rules/linked?targetKind=meeting_kind&targetKey=standing')).body.items
  expect(await linked()).toEqual([{ id, title: '主席会议议事规则', clause: 2 }])
  const [known] = (await read(id)).links
  await clerk.delete(`/rules/${id}/links/${known?.id}`)
  expect(await linked()).toEqual([])
})

describe('acknowledgement', () => {
  const request = () => ({
    basis: '机关党组会议要求',
    dueOn: '2026-04-30',
    minutes: 10,
    approverId: secretary.personId,
    personIds: hall.memberIds.slice(0, 2),
  })

  test('is asked with basis, deadline, minutes and approver; how many have read only the asker learns', async () => {
    const id = await inForce('保密制度')
    const { approverId: _, ...without } = request()
    expect((await clerk.post(`/rules/${id}/readings`, without)).status).toBe(400)
    expect((await clerk.post(`/rules/${id}/readings`, request())).status).toBe(200)
    const tasks = await member.get<{ items: Array<{ action: string; subjectId: string }> }>(
      '/tasks?box=to_read&pageSize=200',
    )
    expect(tasks.body.items).toContainEqual(expect.objectContaining({ action: 'rule.acknowledge', subjectId: id }))
    expect((await read(id, member)).readings).toMatchObject([{ own: 'asked', told: null }])

    expect((await member.post(`/rules/${id}/acknowledgement`)).status).toBe(200)
    expect((await member.post(`/rules/${id}/acknowledgement`)).status).toBe(409)
    expect((await read(id, clerk)).readings).toMatchObject([
      { own: 'none', told: { asked: 2, acknowledged: 1, toRemind: ['委员2'] } },
    ])
    expect((await read(id, member)).readings).toMatchObject([{ own: 'acknowledged', told: null }])
    expect((await read(id, secretary)).readings).toEqual([])
    const left = await member.get<{ items: Array<{ subjectId: string }> }>('/tasks?box=to_read&pageSize=200')
    expect(left.body.items.filter(({ subjectId }) => subjectId === id)).toEqual([])
  })
})
