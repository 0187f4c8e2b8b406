import { endpoints } from '@tongxin/contract/endpoints'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import type { CircularPaper } from '../../../platform/pdf/templates.ts'
import { circularDocx } from './circular-docx.ts'
import { circularPaper } from './circular-paper.ts'
import { findRound } from './queries.ts'

export const printCircularDocx = query(endpoints.rounds.circularDocx, async ({ db, actor, input }) => {
  const paper = await issuedPaper(db, actor, input.id)
  return { fileName: `${paper.title}.docx`, bytes: await circularDocx(paper) }
})

export const printCircularPdf = query(endpoints.rounds.circularPdf, async ({ db, actor, input }) => {
  const paper = await issuedPaper(db, actor, input.id)
  return { fileName: `${paper.title}.pdf`, bytes: await renderPdf('circular', paper) }
})

async function issuedPaper(db: Reader, actor: Actor, id: string): Promise<CircularPaper> {
  const paper = await circularPaper(db, await findRound(db, actor.committeeId, id))
  if (!paper) throw new AppError('state_refuses', { reason: 'round_not_circulated' })
  return paper
}
