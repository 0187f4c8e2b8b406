import { describe, expect, test } from 'vitest'
import { attendedOf, halfDaysPossible, tallyOf } from './attendance.ts'
import { fortnightOf } from './fortnight.ts'
import { decideEntry } from './late-entry.ts'
import { decideLeaveDecision, decideLeaveWithdrawal, leaveApprovers } from './leave.ts'
import {
  decideAct,
  meetingActNames,
  meetingActs,
  meetingStates,
  stateAfter,
  type MeetingAct,
  type MeetingState,
} from './meeting.ts'
import { decideAdoption, minutesComplete } from './minutes.ts'

const on = (state: MeetingState) => ({ state, heldOn: '2026-03-05' })

describe('the life of a meeting', () => {
  test.each<[MeetingAct, MeetingState, true | string]>([
    ['convene', 'draft', true],
    ['convene', 'convened', 'meeting_already_convened'],
    ['mark', 'draft', true],
    ['mark', 'adopted', 'meeting_adopted'],
    ['adopt', 'convened', 'meeting_not_held'],
    ['adopt', 'held', true],
    ['cancel', 'held', 'meeting_already_held'],
    ['correct', 'held', 'meeting_not_adopted'],
    ['correct', 'adopted', true],
    ['requestLeave', 'draft', 'meeting_not_convened'],
    ['minute', 'cancelled', 'meeting_cancelled'],
  ])('%s in state %s: %s', (act, state, verdict) => {
    expect(decideAct(act, on(state), '2026-03-05', true)).toBe(verdict)
  })

  test('nobody is marked before the day of the meeting', () => {
    expect(decideAct('mark', on('convened'), '2026-03-04', true)).toBe('meeting_not_begun')
  })

  test('nobody is called to a meeting that is over', () => {
    expect(decideAct('convene', on('draft'), '2026-03-06', true)).toBe('meeting_begun')
  })

  test('rights come first', () => {
    for (const act of meetingActNames) expect(decideAct(act, on('held'), '2026-03-05', false)).toBe('not_allowed')
  })

  test('every state but cancelled and draft can be reached, and nothing leaves a cancelled meeting', () => {
    const reached = new Set(
      meetingActNames.flatMap((act) => meetingActs[act].in.map((state) => stateAfter(act, state))),
    )
    expect(meetingStates.filter((state) => !reached.has(state))).toEqual([])
    expect(meetingActNames.filter((act) => (meetingActs[act].in as readonly string[]).includes('cancelled'))).toEqual(
      [],
    )
  })
})

describe('attendance', () => {
  test('the tally adds up', () => {
    const states = ['present', 'present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent', null] as const
    const tally = tallyOf([
      ...states.map((state) => ({ dueAs: 'due' as const, state })),
      { dueAs: 'observer', state: 'present' },
    ])
    expect(tally).toEqual({
      due: 8,
      present: 2,
      late: 1,
      leftEarly: 1,
      onLeave: 1,
      officialTrip: 1,
      absent: 1,
      unmarked: 1,
      observers: 1,
    })
    expect(attendedOf(tally)).toBe(4)
  })

  test.each([
    ['left_early', 4, 6, true],
    ['left_early', 0, 6, false],
    ['present', 6.5, 6, false],
    ['present', null, 6, true],
    ['absent', 0, 6, true],
    ['on_leave', 1, 6, false],
  ] as const)('%s with %s of %s half-days is possible: %s', (state, recorded, halfDays, possible) => {
    expect(halfDaysPossible(state, recorded, halfDays)).toBe(possible)
  })
})

describe('entering afterwards', () => {
  test('on the day itself nothing is stamped', () => expect(decideEntry('2026-03-05', '2026-03-05')).toBeNull())
  test('later a reason is needed', () => expect(decideEntry('2026-03-05', '2026-03-06', '  ')).toBe('reason_needed'))
  test('the reason becomes the stamp', () =>
    expect(decideEntry('2026-03-05', '2026-03-06', '停电')).toEqual({ reason: '停电' }))
  test('a meeting entered late covers its marks', () => {
    expect(decideEntry('2026-03-05', '2026-03-06', undefined, '停电')).toEqual({ reason: '停电' })
  })
})

describe('minutes', () => {
  const rules = { firstAgendaRequired: true, recorderMayAdopt: false }
  const item = { title: '第一议题', firstAgenda: true, studyText: '重要讲话', record: '学习', parked: false }
  const minutes = { chairId: 'chair', recorderId: 'recorder', agenda: [item] }
  const tally = tallyOf([{ dueAs: 'due', state: 'present' }])

  test('say what they lack', () => {
    expect(minutesComplete({ ...minutes, chairId: null }, rules)).toEqual({
      code: 'minutes_incomplete',
      missing: 'chair',
    })
    expect(minutesComplete({ ...minutes, recorderId: null }, rules)).toEqual({
      code: 'minutes_incomplete',
      missing: 'recorder',
    })
    expect(minutesComplete({ ...minutes, agenda: [] }, rules)).toEqual({
      code: 'minutes_incomplete',
      missing: 'agenda',
    })
    expect(minutesComplete({ ...minutes, agenda: [{ ...item, record: ' ' }] }, rules)).toEqual({
      code: 'minutes_incomplete',
      missing: 'record',
    })
    expect(minutesComplete({ ...minutes, agenda: [{ ...item, firstAgenda: false }] }, rules)).toEqual({
      code: 'first_agenda_needed',
    })
    expect(minutesComplete({ ...minutes, agenda: [{ ...item, studyText: ' ' }] }, rules)).toEqual({
      code: 'first_agenda_needed',
    })
    expect(minutesComplete(minutes, rules)).toBe(true)
    const putOff = { ...item, firstAgenda: false, record: '', parked: true }
    expect(minutesComplete({ ...minutes, agenda: [item, putOff] }, rules)).toBe(true)
  })

  test('are adopted when everybody due is marked, by another hand than wrote them', () => {
    expect(decideAdoption(minutes, tallyOf([{ dueAs: 'due', state: null }]), rules, 'other', ['writer'])).toEqual({
      code: 'attendance_incomplete',
      unmarked: 1,
    })
    expect(decideAdoption(minutes, tally, rules, 'writer', ['writer'])).toEqual({ code: 'own_entry_not_verifiable' })
    expect(decideAdoption(minutes, tally, { ...rules, recorderMayAdopt: true }, 'writer', ['writer'])).toBe(true)
    expect(decideAdoption(minutes, tally, rules, 'other', ['writer'])).toBe(true)
  })
})

describe('leave', () => {
  const request = { state: 'requested' as const, personId: 'somebody', meetingAdopted: false }

  test('nobody decides on his own request', () => {
    expect(decideLeaveDecision(request, 'somebody', true)).toBe('own_entry_not_verifiable')
    expect(decideLeaveDecision(request, 'chair', true)).toBe(true)
    expect(decideLeaveDecision({ ...request, state: 'refused' }, 'chair', true)).toBe('leave_already_decided')
  })

  test('is decided by whom the pack names for so long', () => {
    const kind = {
      leaveApprovers: ['chairperson'],
      leaveByLength: [{ upToHalfDays: 2, approvers: ['secretary_general'] }],
    }
    expect([1, 2, 2.5].map((halfDays) => leaveApprovers(kind, halfDays)[0])).toEqual([
      'secretary_general',
      'secretary_general',
      'chairperson',
    ])
    expect(leaveApprovers({ leaveApprovers: ['chairperson'] }, 1)).toEqual(['chairperson'])
  })

  test('is withdrawn by its owner or an organiser, until the minutes are adopted', () => {
    expect(decideLeaveWithdrawal({ ...request, state: 'approved' }, 'somebody', false)).toBe(true)
    expect(decideLeaveWithdrawal(request, 'stranger', false)).toBe('not_allowed')
    expect(decideLeaveWithdrawal({ ...request, meetingAdopted: true }, 'somebody', false)).toBe('meeting_adopted')
  })
})

test('fortnights are counted from the first day of the duty year', () => {
  expect(fortnightOf('2025-12-20', '2025-12-20')).toBe(1)
  expect(fortnightOf('2025-12-20', '2026-01-02')).toBe(1)
  expect(fortnightOf('2025-12-20', '2026-01-03')).toBe(2)
})
