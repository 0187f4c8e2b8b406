import { endpoints } from '@tongxin/contract/endpoints'
import { addDays } from '@tongxin/domain/calendar/business-day'
import type { Stage } from './calls.ts'
import { moment, type Cast } from './hold-meeting.ts'
import { lastRecordedDay } from './planned-meeting.ts'

interface Training {
  unitId: string
  memberIds: readonly string[]
  /** The day on which somebody looks at the demonstration. */
  today: string
}

/** How many come: as many as make searching worth while. */
const invited = 200

/** A training of five days from today on, whose door can be tried; some have leave already. */
export async function openTheDoor(
  stage: Stage,
  { office }: Cast,
  { unitId, memberIds, today }: Training,
): Promise<void> {
  const on = today > lastRecordedDay ? today : addDays(lastRecordedDay, 1)
  stage.clock.set(moment(lastRecordedDay, 9))
  const people = memberIds.slice(0, invited)
  const { id } = await stage.call(office, endpoints.meetings.create, {
    kind: 'member_training',
    unitId,
    title: '委员履职能力培训班（可试用现场签到）',
    place: '市政协会议中心一楼报告厅',
    startsAt: moment(on, 9),
    endsAt: moment(addDays(on, 4), 17),
    halfDays: 10,
    chairId: people[0],
    recorderId: people[1],
    invite: { personIds: [...people] },
  })
  await stage.call(office, endpoints.meetings.convene, { id })
  for (const [at, personId] of people.entries()) {
    if (at % 29 !== 7) continue
    const leave = { kind: at % 2 === 0 ? ('on_leave' as const) : ('official_trip' as const), reason: '另有公务安排' }
    const request = await stage.call(office, endpoints.meetings.requestLeave, { id, personId, ...leave })
    await stage.call(office, endpoints.meetings.decideLeave, { id: request.id, approve: true })
  }
}
