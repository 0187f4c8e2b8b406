import { endpoints } from '@tongxin/contract/endpoints'
import { addDays, addMonths, chineseDay } from '@tongxin/domain/calendar/business-day'
import type { Pack } from '@tongxin/domain/pack/pack'
import { later } from '../../platform/clock.ts'
import type { Database, Reader } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { publicOperation } from '../../platform/http/operation.ts'
import { senderLimit } from '../../platform/http/sender-limit.ts'
import { addressDigest } from '../../platform/secrets/secret-address.ts'
import { actorOfPerson } from '../access/public.ts'
import { unitTerms } from '../organisation/public.ts'
import { calendarText, type CalendarEntry } from './calendar-text.ts'
import { electionOf } from './election.ts'
import { readGround } from './ground.ts'
import { findDutyUnit, type VisibleUnit } from './policy.ts'
import { turnsOf, type Turn } from './turns.ts'

const hour = 3600_000
/** Calendar programs of a whole office may stand behind one address; guessing from it is hopeless all the same. */
const countCaller = senderLimit({ most: 240, within: hour })

/** Answers with what its owner may see today: who leaves the post, or whose account is closed, reads nothing more. */
export const readCalendar = publicOperation(
  endpoints.calendarFeed.feed,
  async ({ database, services, input, now, today, request }) => {
    const wait = countCaller(request.address, now)
    if (wait > 0) throw new AppError('too_many_calendar_calls', { seconds: wait })
    const feed = found(await findFeed(database, input.address))
    const db = database.of(feed.committee_id)
    const pack = await services.packs.of(feed.committee_id)
    const actor = found(await actorOfPerson(db, pack, feed.committee_id, feed.person_id, today))
    if (actor.closedModules.has('duties')) throw new AppError('module_closed', { module: 'duties' })
    const unit = await findDutyUnit(db, pack, actor, feed.unit_id, { permission: 'duty.read', on: today })
    const entries = await entriesOf(db, pack, feed.committee_id, unit, today)
    return { fileName: `${unit.name}.ics`, bytes: Buffer.from(calendarText(`${unit.name} 规定动作`, entries, now)) }
  },
)

function findFeed(database: Database, address: string) {
  return database.signIn
    .selectFrom('calendar_feed')
    .select(['committee_id', 'unit_id', 'person_id'])
    .where('address_digest', '=', addressDigest(address.replace(/\.ics$/, '')))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** What is still to be done within a year, and the meetings that are convened. What is done leaves the calendar. */
async function entriesOf(
  db: Reader,
  pack: Pack,
  committeeId: string,
  unit: VisibleUnit,
  today: string,
): Promise<CalendarEntry[]> {
  const range = { from: today, through: addMonths(today, 12) }
  const [ground, terms, meetings] = await Promise.all([
    readGround(db, pack, committeeId, { unitIds: [unit.id], ...range }),
    unitTerms(db, pack, committeeId, today),
    convened(db, committeeId, unit.id, addDays(today, -7)),
  ])
  const open = turnsOf(ground, pack, { ...range, today }).filter(({ state }) => state === 'due' || state === 'ahead')
  const election = electionOf(pack, unit.id, terms, range.through)
  return [
    ...open.map((turn) => dueEntry(turn, unit)),
    ...meetings.map(meetingEntry),
    ...(election ? [electionEntry(unit, election.delayedUntil ?? election.endsOn)] : []),
  ]
}

function dueEntry({ rule, subject, period, needed, had }: Turn, unit: VisibleUnit): CalendarEntry {
  const whose = subject.id === unit.id ? '' : `（${subject.name}）`
  const basis = rule.basis.map(({ document, clause }) => [document, clause].filter(Boolean).join('，')).join('；')
  return {
    key: `${rule.key}.${subject.id}.${period.from}`,
    title: `${rule.name.zh}${whose}到期`,
    description: [needed > 1 ? `${had}/${needed}` : '', rule.advice?.zh ?? '', `依据：${basis}`]
      .filter(Boolean)
      .join('\n'),
    place: null,
    when: { day: period.dueOn },
  }
}

function electionEntry(unit: VisibleUnit, endsOn: string): CalendarEntry {
  const title = `${unit.name}届满，应换届`
  return {
    key: `election.${unit.id}.${endsOn}`,
    title,
    description: chineseDay(endsOn),
    place: null,
    when: { day: endsOn },
  }
}

function meetingEntry(meeting: Awaited<ReturnType<typeof convened>>[number]): CalendarEntry {
  return {
    key: `meeting.${meeting.id}`,
    title: meeting.title,
    description: '',
    place: meeting.place,
    when: { starts: meeting.starts_at, ends: meeting.ends_at ?? later(meeting.starts_at, 2 * hour) },
  }
}

function convened(db: Reader, committeeId: string, unitId: string, from: string) {
  return db
    .selectFrom('meeting')
    .select(['id', 'title', 'place', 'starts_at', 'ends_at'])
    .where('committee_id', '=', committeeId)
    .where('unit_id', '=', unitId)
    .where('state', '=', 'convened')
    .where('held_on', '>=', from)
    .orderBy('starts_at')
    .execute()
}
