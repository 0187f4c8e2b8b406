import { describe, expect, test } from 'vitest'
import { jobHandlers } from '../../job-handlers.ts'
import { openBranchHall } from '../../testing/branch-hall.ts'
import { writeSheet } from '../../platform/sheet/sheet.ts'

const hall = await openBranchHall('2026-11-14T09:00:00+08:00')
const { office, smallSecretary, clock, committee, services, app } = hall

const notice = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。`

interface Years {
  items: Array<{ year: number; source: string; notice: string; takenOverBy: string | null; makeUpDays: string[] }>
  missing: number | null
}

const years = async () => (await office.get<Years>('/working-years')).body
const lookAhead = () => jobHandlers(services)['calendar.look_ahead']?.({ committeeId: committee.id })
const asked = async () =>
  (
    await office.get<{ items: Array<{ action: string; title: string; state: string }> }>('/tasks?box=to_do')
  ).body.items.filter(({ action }) => action === 'calendar.missing')

describe('the working calendar', () => {
  test('says that next year is missing and asks the office once', async () => {
    expect(await years()).toMatchObject({ missing: 2027, items: [{ year: 2026, source: 'pack' }] })
    await lookAhead()
    await lookAhead()
    expect(await asked()).toMatchObject([{ title: '2027年放假调休安排还没有录入', state: 'open' }])
  })

  test('takes the pasted notice over after a look at it; duties follow it from then on', async () => {
    interface Month {
      due: Array<{ duty: string; dueOn: string }>
    }
    const dueOn = async () =>
      (await smallSecretary.get<Month>(`/duties/units/${hall.small}/months/2027-01`)).body.due.find(
        ({ duty }) => duty === 'themed_party_day',
      )?.dueOn
    expect(await dueOn()).toBe('2027-01-29')
    const { body: reading } = await office.post<{
      year: number
      holidays: object[]
      makeUpDays: string[]
      faults: object[]
    }>('/working-years/text-reading', { text: notice })
    expect(reading).toMatchObject({ year: 2027, faults: [], makeUpDays: ['2027-01-31', '2027-02-13'] })
    expect((await years()).items).toHaveLength(1)
    const body = {
      notice: '国务院办公厅关于2027年部分节假日安排的通知',
      holidays: reading.holidays,
      makeUpDays: reading.makeUpDays,
    }
    expect((await smallSecretary.put('/working-years/2027', body)).status).toBe(403)
    expect((await office.put('/working-years/2027', { ...body, makeUpDays: ['2027-02-12'] })).body).toMatchObject({
      code: 'bad_request',
      faults: [{ path: '2027-02-12', code: 'not_a_weekend' }],
    })
    expect((await office.put('/working-years/2027', body)).status).toBe(200)
    expect((await office.put('/working-years/2027', body)).status).toBe(200)
    expect(await years()).toMatchObject({
      missing: null,
      items: [
        { year: 2027, source: 'notice', takenOverBy: '办公室主任', makeUpDays: ['2027-01-31', '2027-02-13'] },
        { year: 2026, source: 'pack' },
      ],
    })
    expect(await asked()).toEqual([])
    expect(await dueOn()).toBe('2027-01-31')
    clock.set('2027-01-15T09:00:00+08:00')
    await lookAhead()
    expect(await asked()).toEqual([])
    clock.set('2026-11-14T09:00:00+08:00')
  })

  test('reads the filled-in sheet, names the row that it cannot read, and gives a template', async () => {
    const columns = ['名称', '类别', '从', '至'].map((title) => ({ title }))
    const bytes = await writeSheet('2028年', columns, [
      ['元旦', '放假', '2028-01-01', '2028-01-03'],
      ['春节', '放假', '2028年1月26日', '2028-02-01'],
      ['春节', '调休上班', '2028-01-22', ''],
      ['清明节', '放假', '待定', ''],
    ])
    const boundary = 'line'
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="2028.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    const headers = { cookie: office.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }
    const reply = await app.inject({ method: 'POST', url: '/api/working-years/sheet-reading', headers, payload })
    expect(reply.json()).toMatchObject({
      year: 2028,
      holidays: [{ name: '元旦' }, { name: '春节', from: '2028-01-26', through: '2028-02-01' }],
      makeUpDays: ['2028-01-22'],
      faults: [{ place: '第5行', code: 'unreadable' }],
    })
    expect((await office.get('/working-years/template.xlsx')).raw.subarray(0, 2).toString()).toBe('PK')
  })
})
