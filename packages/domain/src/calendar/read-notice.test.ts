import { describe, expect, it, test } from 'vitest'
import { readNotice } from './read-notice.ts'
import { faultsOfYear, missingYear, withYear, yearsOf } from './working-year.ts'

/** The notice of 4 November 2025 as the news agency carried it. */
const notice = `国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`

describe('the notice of a year', () => {
  const reading = readNotice(notice)

  it('is read as it was published', () => {
    expect(reading.year).toBe(2026)
    expect(reading.faults).toEqual([])
    expect(reading.holidays.map(({ name, from, through }) => `${name} ${from} ${through}`)).toEqual([
      '元旦 2026-01-01 2026-01-03',
      '春节 2026-02-15 2026-02-23',
      '清明节 2026-04-04 2026-04-06',
      '劳动节 2026-05-01 2026-05-05',
      '端午节 2026-06-19 2026-06-21',
      '中秋节 2026-09-25 2026-09-27',
      '国庆节 2026-10-01 2026-10-07',
    ])
    expect(reading.makeUpDays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
  })

  it.each([
    ['a slip in a weekday', '4月4日（周六）', '4月4日（周五）', { place: '清明节', code: 'weekday_differs' }],
    [
      'a slip in a date',
      '1日（周五）至5日（周二）放假调休，共5天',
      '1日至6日放假调休，共5天',
      { place: '劳动节', code: 'length_differs' },
    ],
    [
      'a make-up day that is no weekend',
      '5月9日（周六）上班',
      '5月8日上班',
      { place: '2026-05-08', code: 'not_a_weekend' },
    ],
    [
      'a line without days',
      '4月4日（周六）至6日（周一）放假，共3天',
      '另行通知放假',
      { place: '清明节：另行通知放假', code: 'unreadable' },
    ],
  ])('says what does not agree: %s', (_, from, to, fault) => {
    expect(notice).toContain(from)
    expect(readNotice(notice.replace(from, to)).faults).toContainEqual(fault)
  })

  it('says that there is no year, or no holiday', () => {
    expect(readNotice('春节：2月15日至23日放假').faults).toEqual([{ place: '', code: 'year_missing' }])
    expect(readNotice('关于2027年的说明').faults).toEqual([{ place: '', code: 'no_holidays' }])
  })

  it('knows a New Year that begins in December', () => {
    const { holidays, faults } = readNotice('2028年\n一、元旦：2027年12月31日（周五）至1月2日（周日）放假，共3天。')
    expect([holidays[0]?.from, holidays[0]?.through, faults]).toEqual(['2027-12-31', '2028-01-02', []])
  })
})

test('a year that is taken over stands in the place of the same year, and of no other', () => {
  const one = { year: 2026, holidays: [{ name: '元旦', from: '2026-01-01', through: '2026-01-03' }], makeUpDays: [] }
  const two = {
    year: 2027,
    holidays: [{ name: '元旦', from: '2026-12-31', through: '2027-01-02' }],
    makeUpDays: ['2026-12-26'],
  }
  const both = withYear(withYear(undefined, one), two)
  expect(yearsOf(both)).toEqual([one, two])
  expect(yearsOf(withYear(both, { ...one, makeUpDays: ['2026-01-04'] }))[0]?.makeUpDays).toEqual(['2026-01-04'])
  expect(faultsOfYear(two)).toEqual([])
})

test('next year is missing from November on, this year always', () => {
  const known = withYear(undefined, {
    year: 2026,
    holidays: [{ name: '元旦', from: '2026-01-01', through: '2026-01-03' }],
    makeUpDays: [],
  })
  expect(missingYear(known, '2026-10-31')).toBeNull()
  expect(missingYear(known, '2026-11-01')).toBe(2027)
  expect(missingYear(known, '2027-02-01')).toBe(2027)
  expect(missingYear(undefined, '2026-02-01')).toBe(2026)
})
