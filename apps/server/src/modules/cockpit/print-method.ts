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
    period: context.year ? `${context.year.from} 起` : '',
    asOf: on,
    remark: '各数均由系统内已审定的记录算出；“无数据”表示尚无记录，不等于零。',
    pillars: page.pillars.map((pillar) => ({
      title: pillar.title.zh,
      aim: pillar.motto.zh,
      measures: pillar.measures.map((measure) => ({
        code: measure.id,
        title: measure.title.zh,
        indicators: measure.indicators.map((indicator) => ({
          title: indicator.name.zh,
          value:
            indicator.value === null
              ? null
              : indicator.before
                ? `${indicator.before.value}→${indicator.value}`
                : indicator.value,
          unit: indicator.unit.zh,
        })),
      })),
    })),
  })
  return { fileName: `${page.title}${on.replaceAll('-', '')}.pdf`, bytes }
})
