import { afterAll, expect, test } from 'vitest'
import { closePdf, renderPdf } from '../../platform/pdf/render-pdf.ts'
import type { MonthReminder } from '../../platform/pdf/templates.ts'
import { readPdf } from '../../platform/pdf/pdf-reading.ts'

afterAll(closePdf)

const row = (at: number): MonthReminder['sections'][number]['rows'][number] => ({
  name: `党组班子（扩大）双周碰头会（第${at}期）`,
  dueOn: '11月30日',
  state: '待办',
  open: true,
  detail: '已通知11月15日，机关党委书记：集中开展换届',
  basis: '第十八条：一般每年开展1次民主评议党员，可以结合组织生活会一并进行',
  strictness: '应当',
})

const reminder = (rows: number): MonthReminder => ({
  record: { code: 'YTS-202611-2D7E96', printedOn: '2026-11-01' },
  committee: '政协常德市委员会',
  title: '月提示',
  unit: '第二党支部',
  month: '2026年11月',
  shape: '9人，设支委会，党小组2个',
  asOf: '2026-11-01',
  sections: [
    { title: '本月到期', rows: Array.from({ length: rows }, (_, at) => row(at)), empty: '本月没有到期的规定动作。' },
    { title: '在办期内', rows: Array.from({ length: Math.ceil(rows / 2) }, (_, at) => row(at)), empty: null },
  ],
  notes: Array.from({ length: 6 }, (_, at) => ({
    label: `谈心谈话（支委与党员）${at}`,
    text: '今年已谈0/12，还缺：甲与乙、丙与丁、戊与己、庚与辛、壬与癸、子与丑、寅与卯、辰与巳、午与未、申与酉、戌与亥、天与地等42对。',
  })),
})

test.each([0, 3, 9, 16])('a reminder with %i duties is one page of A4', async (rows) => {
  const bytes = await renderPdf('month-reminder', reminder(rows))
  expect(readPdf(bytes).pages).toEqual([{ width: 595, height: 842 }])
})
