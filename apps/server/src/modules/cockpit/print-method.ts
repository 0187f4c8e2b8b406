import { endpoints } from '@tongxin/contract/endpoints'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { measureContext, methodPage } from './method-page.ts'

/** The method on one landscape A3 sheet: the same numbers as the page, with the day they were computed for. */
export const printMethod = query(endpoints.cockpit.print, async ({ db, pack, actor, input, today }) => {
  const on = input.on ?? today
  const context = await measureContext(db, pack, actor.committeeId, on)
  const [page, committee] = await Promise.all([
    methodPage(context),
    db.selectFrom('committee').select('name').where('id', '=', actor.committeeId).executeTakeFirstOrThrow(),
  ])
  const bytes = await renderPdf('method-a3', {
    record: { code: `FF-${on.replaceAll('-', '')}` },
    committee: committee.name,
    title: page.title,
    from: context.year?.from ?? null,
    asOf: on,
    pillars: page.pillars.map((pillar) => ({
      title: pillar.title.zh,
      aim: pillar.motto.zh,
      measures: pillar.measures.map((measure) => ({
        code: measure.id,
        title: measure.title.zh,
        ...printed(measure),
      })),
    })),
  })
  return { fileName: `${page.title}${on.replaceAll('-', '')}.pdf`, bytes }
})

type Measure = Awaited<ReturnType<typeof methodPage>>['pillars'][number]['measures'][number]

/** What the page shows of a measure: its indicators, else its meetings of the year, else that there is nothing yet. */
function printed({ indicators, meetings }: Measure) {
  if (indicators.length > 0) {
    return {
      indicators: indicators.map(({ name, value, before, unit }) => ({
        title: name.zh,
        value: value === null ? null : before ? `${before.value}→${value}` : value,
        unit: unit.zh,
      })),
    }
  }
  if (!meetings) return { indicators: [], state: '尚无记录' }
  return { indicators: [{ title: '年度内已审定会议、活动', value: String(meetings), unit: '次' }] }
}
