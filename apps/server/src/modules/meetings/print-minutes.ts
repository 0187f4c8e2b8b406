import { endpoints } from '@tongxin/contract/endpoints'
import { mustBeAllowed } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { minutesPaper } from './minutes-paper.ts'
import { printVerdict } from './policy.ts'
import { committeeName } from './printed.ts'
import { findVisibleMeeting } from './queries.ts'

export const printMinutes = query(endpoints.meetings.minutesPdf, async (context) => {
  const { db, actor, input, pack } = context
  const meeting = await findVisibleMeeting(db, actor, input.id)
  mustBeAllowed(printVerdict(context, meeting))
  const committee = await committeeName(db, actor.committeeId)
  const bytes = await renderPdf('minutes', await minutesPaper({ db, pack, committee }, meeting))
  return { fileName: `会议记录-${meeting.title}-${meeting.held_on}.pdf`, bytes }
})
