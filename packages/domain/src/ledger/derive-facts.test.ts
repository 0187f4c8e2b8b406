import { describe, expect, test } from 'vitest'
import type { FactMapping, MeetingKind, Pack } from '../pack/pack.ts'
import { type AttendanceMark, deriveFacts, type LedgerEvent } from './derive-facts.ts'

const training: MeetingKind = {
  key: 'training',
  name: { zh: '委员培训', en: 'Members’ training' },
  group: 'study',
  basis: [{ document: '示例' }],
  convenedBy: [],
  due: { members: true },
  firstAgendaRequired: false,
  halfDays: 3,
  attendedShare: '2/3',
  leaveApprovers: [],
  minutesAdopters: [],
  recorderMayAdopt: false,
  numbering: 'none',
  partyInternal: false,
}
const plenary: MeetingKind = { ...training, key: 'plenary', group: 'plenary' }

const every = { meetingKinds: [], meetingGroups: [] }
const mapping: FactMapping[] = [
  { ...every, event: 'minutes.adopted', meetingGroups: ['plenary'], factKind: 'plenary_attendance' },
  { ...every, event: 'minutes.adopted', meetingKinds: ['training'], factKind: 'attendance' },
  { ...every, event: 'attendance.corrected', factKind: 'attendance' },
  { ...every, event: 'result.recorded', factKind: '$resultKind' },
  { ...every, event: 'result.withdrawn', factKind: '$resultKind' },
]

const pack: Pack = {
  id: 'example',
  version: '1',
  title: '示例',
  basis: [],
  affiliations: [],
  unitKinds: [],
  postKinds: [],
  meetingKinds: [training, plenary],
  resultKinds: [],
  sectors: [],
  specialCommittees: [],
  method: { title: '', pillars: [] },
  indicators: [],
  factMapping: mapping,
  schemes: [],
}

const meeting = { meetingId: 'meeting-1', kind: 'training', title: '读书班', heldOn: '2026-03-05', halfDays: 3 }

const mark = (state: AttendanceMark['state'], other: Partial<AttendanceMark> = {}): AttendanceMark => ({
  personId: 'person-1',
  dueAs: 'due',
  state,
  lateEntry: false,
  ...other,
})

const adopted = (marks: AttendanceMark[], kind = 'training'): LedgerEvent => ({
  id: 'event-1',
  type: 'minutes.adopted',
  on: '2026-03-09',
  payload: { ...meeting, kind, marks },
})

const attributesOf = (one: AttendanceMark) => deriveFacts(adopted([one]), pack)[0]?.attributes

describe('adopted minutes', () => {
  test('give a fact of the day of the meeting to everyone who was due, and none to observers', () => {
    const facts = deriveFacts(
      adopted([
        mark('present'),
        mark('present', { personId: 'guest', dueAs: 'observer' }),
        mark('absent', { personId: 'person-2' }),
      ]),
      pack,
    )
    expect(facts).toMatchObject([
      {
        id: 'event-1:0',
        kind: 'attendance',
        subjectId: 'person-1',
        on: '2026-03-05',
        record: { kind: 'meeting', id: 'meeting-1' },
      },
      { id: 'event-1:1', subjectId: 'person-2' },
    ])
  })

  test.each([
    ['present', 'no', 3],
    ['late', 'no', 3],
    ['left_early', 'no', 3],
    ['on_leave', 'excused', 0],
    ['absent', 'unexcused', 0],
    ['official_trip', 'exempt', 0],
  ] as const)('%s is excused: %s, with %i half-days', (state, excused, halfDaysAttended) => {
    expect(attributesOf(mark(state))).toEqual({
      title: '读书班',
      meetingKind: 'training',
      meetingGroup: 'study',
      state,
      excused,
      halfDays: 3,
      halfDaysAttended,
      lateEntry: false,
    })
  })

  test('whoever attended exactly the share attended', () => {
    expect(attributesOf(mark('present', { halfDaysAttended: 2 }))).toMatchObject({
      state: 'present',
      halfDaysAttended: 2,
    })
  })

  test('whoever attended less than the share was absent, and the fact says why', () => {
    expect(attributesOf(mark('left_early', { halfDaysAttended: 1 }))).toMatchObject({
      state: 'absent',
      excused: 'unexcused',
      belowShare: true,
      halfDaysAttended: 0,
    })
  })

  test('a fact keeps the post for which somebody was due, and the stamp of a late entry', () => {
    expect(attributesOf(mark('present', { position: 'standing_member', lateEntry: true }))).toMatchObject({
      position: 'standing_member',
      lateEntry: true,
    })
  })

  test('the mapping decides the kind of fact by the kind or group of the meeting', () => {
    expect(deriveFacts(adopted([mark('present')], 'plenary'), pack)[0]?.kind).toBe('plenary_attendance')
  })

  test('meetings that no mapping names give no facts', () => {
    expect(deriveFacts(adopted([mark('present')], 'unknown'), pack)).toEqual([])
  })

  test('derived twice, the facts are equal', () => {
    const event = adopted([mark('present'), mark('late', { personId: 'person-2' })])
    expect(deriveFacts(event, pack)).toEqual(deriveFacts(structuredClone(event), pack))
  })
})

describe('a corrected attendance', () => {
  const corrected = (one: AttendanceMark): LedgerEvent => ({
    id: 'event-2',
    type: 'attendance.corrected',
    on: '2026-03-20',
    payload: { ...meeting, ...one, previousFactId: 'event-1:0', reason: '签到表漏签' },
  })

  test('is a fact of its own that names the one it corrects, on the day of the meeting', () => {
    expect(deriveFacts(corrected(mark('present')), pack)).toMatchObject([
      { id: 'event-2:0', on: '2026-03-05', correctsId: 'event-1:0', attributes: { state: 'present' } },
    ])
  })

  test('of an observer gives none', () => {
    expect(deriveFacts(corrected(mark('present', { dueAs: 'observer' })), pack)).toEqual([])
  })
})

describe('results', () => {
  const result = { resultId: 'result-1', personId: 'person-1', resultKind: 'proposal_accepted' }

  test('a recorded result is a fact of its own kind with its attributes', () => {
    const event: LedgerEvent = {
      id: 'event-3',
      type: 'result.recorded',
      on: '2026-02-01',
      payload: { ...result, title: '关于古城保护的提案', attributes: { authorship: 'lead' }, source: '提案委' },
    }
    expect(deriveFacts(event, pack)).toEqual([
      {
        id: 'event-3:0',
        kind: 'proposal_accepted',
        subjectId: 'person-1',
        on: '2026-02-01',
        attributes: { authorship: 'lead', title: '关于古城保护的提案', source: '提案委' },
        record: { kind: 'result', id: 'result-1' },
      },
    ])
  })

  test('a withdrawal takes the earlier fact out and counts for nothing itself', () => {
    const event: LedgerEvent = {
      id: 'event-4',
      type: 'result.withdrawn',
      on: '2026-02-01',
      payload: { ...result, previousFactId: 'event-3:0', reason: '重复登记' },
    }
    expect(deriveFacts(event, pack)).toMatchObject([
      { id: 'event-4:0', kind: 'proposal_accepted', correctsId: 'event-3:0', withdraws: true },
    ])
  })

  test('without a mapping nothing enters the ledger', () => {
    const event: LedgerEvent = {
      id: 'event-4',
      type: 'result.withdrawn',
      on: '2026-02-01',
      payload: { ...result, previousFactId: 'event-3:0', reason: '重复登记' },
    }
    expect(deriveFacts(event, { ...pack, factMapping: [] })).toEqual([])
  })
})
