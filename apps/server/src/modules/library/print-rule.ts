import { endpoints } from '@tongxin/contract/endpoints'
import { clauseName } from '@tongxin/domain/library/parse-rule'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { clausesOf, findVisibleRule, shownOf } from './queries.ts'

export const printRule = query(endpoints.library.print, async ({ db, actor, input, today }) => {
  const rule = await findVisibleRule(db, actor, input.id)
  const shown = shownOf(rule, input.number)
  const clauses = await clausesOf(db, actor.committeeId, shown.id)
  const bytes = await renderPdf('rule', {
    record: { code: `制度 ${rule.id.slice(-8)}-${shown.number}`, printedOn: today },
    title: rule.title,
    issuer: rule.unit_name,
    state: shown.state,
    version: shown.number,
    ...(shown.document_number !== null && { number: shown.document_number }),
    ...(shown.from_on !== null && { from: shown.from_on }),
    ...(shown.until_on !== null && { until: shown.until_on }),
    ...(shown.meeting_title !== null && { meeting: shown.meeting_title }),
    preamble: paragraphs(shown.preamble),
    clauses: clauses.map(({ number, chapter, wording }) => ({
      name: clauseName(number),
      ...(chapter !== null && { chapter }),
      paragraphs: paragraphs(wording),
    })),
  })
  return { fileName: `${rule.title}.pdf`, bytes }
})

function paragraphs(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}
