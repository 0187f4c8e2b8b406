import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { day, line, moment, nothing, text } from './shapes.ts'

const year = z.coerce.number().int().min(2000).max(2100)
const holiday = z.object({ name: line(20), from: day, through: day })

const proposal = z.object({
  year: z.number().int().nullable(),
  notice: z.string(),
  holidays: z.array(holiday),
  makeUpDays: z.array(day),
  /** What could not be read: the line as it stands, and what is wrong with it. */
  faults: z.array(z.object({ place: z.string(), code: z.string() })),
})

/** The working calendar: holidays and make-up days by the State Council's yearly notice. */
export const calendarEndpoints = {
  years: endpoint({
    method: 'GET',
    path: '/working-years',
    permission: 'calendar.read',
    summary: 'The years of the working calendar, whence each is, and whether next year’s is missing',
    answer: z.object({
      items: z.array(
        z.object({
          year: z.number().int(),
          source: z.enum(['pack', 'notice']),
          notice: z.string(),
          takenOverBy: z.string().nullable(),
          takenOverAt: moment.nullable(),
          holidays: z.array(holiday),
          makeUpDays: z.array(day),
        }),
      ),
      total: z.number().int(),
      /** The next year without an arrangement, once it should be there. */
      missing: z.number().int().nullable(),
    }),
  }),
  template: endpoint({
    method: 'GET',
    path: '/working-years/template.xlsx',
    permission: 'calendar.change',
    summary: 'The spreadsheet to fill in with a year’s arrangement',
    answer: z.any(),
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  readText: endpoint({
    method: 'POST',
    path: '/working-years/text-reading',
    permission: 'calendar.change',
    summary: 'Read the pasted text of the notice; nothing is taken over yet',
    body: z.object({ text: text(8000), year: year.optional() }),
    answer: proposal,
  }),
  readSheet: endpoint({
    method: 'POST',
    path: '/working-years/sheet-reading',
    permission: 'calendar.change',
    summary: 'Read the filled-in spreadsheet; nothing is taken over yet',
    upload: true,
    answer: proposal,
  }),
  takeOver: endpoint({
    method: 'PUT',
    path: '/working-years/:year',
    permission: 'calendar.change',
    summary: 'Take a year’s arrangement over; terms in working days follow it from then on',
    params: z.object({ year }),
    body: z.object({ notice: line(120), holidays: z.array(holiday).min(1).max(40), makeUpDays: z.array(day).max(40) }),
    answer: nothing,
  }),
}
