import { endpoints } from '@tongxin/contract/endpoints'
import type { Reader } from '../../platform/db/database.ts'
import { mayReadPartyInternal, reachesUnit, type Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'
import { renderPdf } from '../../platform/pdf/render-pdf.ts'
import { minutesPaper } from './minutes-paper.ts'
import type { MeetingRow } from './meeting-row.ts'
import { committeeName } from './printed.ts'

/** A body's meetings of a calendar year that were held, the oldest first. */
export async function heldInYear(db: Reader, actor: Actor, unitId: string, year: number): Promise<MeetingRow[]> {
  let meetings = db
    .selectFrom('meeting')
    .selectAll()
    .where('committee_id', '=', actor.committeeId)
    .where('unit_id', '=', unitId)
    .where('state', 'in', ['held', 'adopted'])
    .where('held_on', '>=', `${year}-01-01`)
    .where('held_on', '<=', `${year}-12-31`)
    .orderBy('held_on')
    .orderBy('starts_at')
    .orderBy('id')
    .limit(400)
  if (!mayReadPartyInternal(actor)) meetings = meetings.where('party_internal', '=', false)
  return (await meetings.execute()) as MeetingRow[]
}

/** The unit whose records somebody reads from within; whoever is merely invited has the minutes, not the book. */
export async function unitOfRecords(db: Reader, actor: Actor, unitId: string): Promise<{ id: string; name: string }> {
  const unit = found(
    await db
      .selectFrom('unit')
      .select(['id', 'name'])
      .where('committee_id', '=', actor.committeeId)
      .where('id', '=', unitId)
      .executeTakeFirst(),
  )
  if (!reachesUnit(actor, 'meeting.read', unit.id)) throw new AppError('not_found')
  return unit
}

export const printRecordBook = query(endpoints.meetingRecords.book, async ({ db, actor, input, pack }) => {
  const unit = await unitOfRecords(db, actor, input.unitId)
  const meetings = await heldInYear(db, actor, unit.id, input.year)
  const committee = await committeeName(db, actor.committeeId)
  const papers = []
  for (const meeting of meetings) papers.push(await minutesPaper({ db, pack, committee }, meeting))
  const bytes = await renderPdf('record-book', {
    record: { code: `JLB-${input.year}-${unit.id.slice(-6).toUpperCase()}` },
    committee,
    title: `${unit.name}${input.year}年会议记录本`,
    unit: unit.name,
    year: String(input.year),
    meetings: papers,
  })
  return { fileName: `会议记录本-${unit.name}-${input.year}.pdf`, bytes }
})
