import { endpoints } from '@tongxin/contract/endpoints'
import { expect, it } from 'vitest'
import { openBench, type Bench } from '../../../testing/bench.ts'
import type { Caller } from '../../../testing/caller.ts'
import { peopleJobs } from '../jobs.ts'

const bench = await openBench()
const committeeUnit = (name: string) => bench.committee.unit('sector', name)
await committeeUnit('教育')
await bench.committee.unit('special_committee', '提案委员会')
const clerk = await bench.signInAs(
  await bench.committee.person({ posts: [{ kind: 'office_clerk', unitId: bench.committee.rootId }] }),
)

const header = '姓名,性别,出生年月,政治面貌,工作单位,联系电话,所属界别,专委会'

async function upload(
  caller: Caller,
  sheet: string,
  csv: string,
  work: () => Promise<unknown> = () => workOff(bench),
): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([csv]), 'roster.csv')
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const reply = await bench.app.inject({
    method: endpoints.people.upload.method,
    url: `/api/imports?sheet=${sheet}`,
    headers: { cookie: caller.cookie, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  expect(reply.statusCode).toBe(200)
  await work()
  return reply.json<{ id: string }>().id
}

/** Does what waits in the queue, as the worker would. */
async function workOff({ queued }: Bench): Promise<void> {
  for (const job of queued.splice(0)) await deliver(job)
}

async function deliver(job: Bench['queued'][number] | undefined): Promise<void> {
  if (job) await peopleJobs(bench.services)[job.name]?.(job.payload)
}

const ascending = (one: number, other: number) => one - other

async function found(search: string): Promise<Array<{ name: string; sector: string | null }>> {
  const path = `/people?search=${encodeURIComponent(search)}`
  return (await clerk.get<{ items: Array<{ name: string; sector: string | null }> }>(path)).body.items
}

it('previews every row with its faults, takes the good ones over, and takes them back', async () => {
  const id = await upload(
    clerk,
    'members',
    `${header}\n导入甲,男,1970.05,,某学校,１３９００００１００１,教育,提案委员会\n导入乙,女,1980-13,,某医院,13900001002,没有的界,\n,,,,,,,\n`,
  )
  expect((await clerk.get(`/imports/${id}`)).body).toMatchObject({ state: 'previewed', rowsToCreate: 1, rowsFaulty: 1 })
  const rows = await clerk.get<{ items: Array<{ rowNo: number; faults: Array<{ column: { zh: string } }> }> }>(
    `/imports/${id}/rows`,
  )
  expect(rows.body.items[0]).toMatchObject({
    rowNo: 3,
    faults: [{ column: { zh: '出生年月' } }, { column: { zh: '界别' } }],
  })
  expect((await clerk.get(`/imports/${id}/marked-file`)).raw.subarray(0, 2).toString()).toBe('PK')

  expect((await clerk.post(`/imports/${id}/commit`, {})).body).toMatchObject({ code: 'import_has_faults' })
  expect((await clerk.post(`/imports/${id}/commit`, { skipFaulty: true })).status).toBe(200)
  await workOff(bench)
  expect((await clerk.get(`/imports/${id}`)).body).toMatchObject({ state: 'committed', can: { undo: true } })
  expect(await found('导入甲')).toMatchObject([{ name: '导入甲', sector: '教育' }])

  expect((await clerk.post(`/imports/${id}/undo`)).status).toBe(200)
  expect(await found('导入甲')).toEqual([])
  const events = await bench.database
    .of(bench.committee.id)
    .selectFrom('event')
    .select(['type', 'actor_person_id'])
    .where('type', 'like', 'roster.%')
    .orderBy('seq')
    .execute()
  // What the queue did later is still the act of whoever asked for it.
  expect(events).toEqual(
    ['roster.uploaded', 'roster.commit_asked', 'roster.imported', 'roster.import_undone'].map((type) => ({
      type,
      actor_person_id: clerk.personId,
    })),
  )
})

it('says of a second time that nothing is new, and changes only what the file says', async () => {
  const csv = `${header}\n重来,男,1971.01,,某学校,13900002001,教育,\n`
  const first = await upload(clerk, 'members', csv)
  await clerk.post(`/imports/${first}/commit`, {})
  await workOff(bench)
  const second = await upload(clerk, 'members', csv.replace('某学校', '某中学'))
  expect((await clerk.get(`/imports/${second}`)).body).toMatchObject({ rowsToCreate: 0, rowsToUpdate: 1 })
  await clerk.post(`/imports/${second}/commit`, {})
  await workOff(bench)
  expect(await found('重来')).toHaveLength(1)
  await clerk.post(`/imports/${second}/undo`)
  expect(await found('重来')).toMatchObject([{ employerPost: '某学校' }])
})

it('refuses by itself the row of somebody who sits in another sector, and knows when nothing is new', async () => {
  await committeeUnit('医药卫生')
  const line = (sector: string) => `换界,男,1976.01,,某学校,13900005001,${sector},提案委员会\n`
  const first = await upload(clerk, 'members', `${header}\n${line('教育')}`)
  await clerk.post(`/imports/${first}/commit`, {})
  await workOff(bench)
  const again = await upload(clerk, 'members', `${header}\n${line('教育')}`)
  expect((await clerk.get(`/imports/${again}`)).body).toMatchObject({ rowsToCreate: 0, rowsToUpdate: 0, rowsFaulty: 0 })
  const moved = await upload(clerk, 'members', `${header}\n${line('医药卫生')}`)
  const rows = await clerk.get<{ items: unknown[] }>(`/imports/${moved}/rows`)
  expect(rows.body.items[0]).toMatchObject({
    plan: 'faulty',
    faults: [{ column: { zh: '界别' }, message: { zh: '名册中席位在“教育”界别' } }],
  })
})

it('is not taken back once something else relies on what it added', async () => {
  const id = await upload(clerk, 'members', `${header}\n在用,男,1972.01,,某学校,13900003001,教育,\n`)
  await clerk.post(`/imports/${id}/commit`, {})
  await workOff(bench)
  const { body } = await clerk.get<{ items: Array<{ id: string }> }>(`/people?search=${encodeURIComponent('在用')}`)
  await bench.signInAs(body.items[0]?.id ?? '')
  expect((await clerk.post(`/imports/${id}/undo`)).body).toMatchObject({ code: 'import_in_use' })
  expect(await found('在用')).toHaveLength(1)
})

it('is taken over once, however often it is asked for and delivered at once', async () => {
  const id = await upload(clerk, 'members', `${header}\n赛跑,男,1974.01,,某学校,,教育,提案委员会\n`)
  const asked = await Promise.all([1, 2, 3].map(() => clerk.post(`/imports/${id}/commit`, {})))
  expect(asked.map(({ status }) => status).toSorted(ascending)).toEqual([200, 409, 409])
  const [job] = bench.queued.splice(0)
  await Promise.all([1, 2, 3].map(() => deliver(job)))
  expect((await clerk.get(`/imports/${id}`)).body).toMatchObject({ state: 'committed', failure: null })
  expect(await found('赛跑')).toHaveLength(1)
  expect(await imported(id)).toBe(1)

  const undone = await Promise.all([1, 2].map(() => clerk.post(`/imports/${id}/undo`)))
  expect(undone.map(({ status }) => status).toSorted(ascending)).toEqual([200, 409])
  expect(await found('赛跑')).toEqual([])
})

it('is read once, however often the reading is delivered at once', async () => {
  const id = await upload(clerk, 'members', `${header}\n两读,男,1975.01,,某学校,,教育,\n`, () => {
    const [job] = bench.queued.splice(0)
    return Promise.all([1, 2, 3].map(() => deliver(job)))
  })
  expect((await clerk.get(`/imports/${id}`)).body).toMatchObject({ state: 'previewed', rowsTotal: 1, rowsToCreate: 1 })
})

async function imported(id: string): Promise<number> {
  const events = await bench.database
    .of(bench.committee.id)
    .selectFrom('event')
    .select('id')
    .where('type', '=', 'roster.imported')
    .where('subject_id', '=', id)
    .execute()
  return events.length
}

it('says what is wrong with a file that is no roster', async () => {
  const id = await upload(clerk, 'members', '甲,乙\n1,2\n')
  expect((await clerk.get<{ state: string; failure: string }>(`/imports/${id}`)).body.state).toBe('failed')
})

it('keeps imports of another committee out of sight', async () => {
  const id = await upload(clerk, 'members', `${header}\n他人,男,1973.01,,某学校,13900004001,教育,\n`)
  const other = await bench.foundAnother()
  const stranger = await bench.signInAs(
    await other.person({ posts: [{ kind: 'office_clerk', unitId: other.rootId }] }),
    other,
  )
  expect((await stranger.get(`/imports/${id}`)).status).toBe(404)
  expect((await stranger.post(`/imports/${id}/commit`, {})).status).toBe(404)
})
