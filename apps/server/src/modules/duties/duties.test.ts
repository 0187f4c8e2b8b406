import { describe, expect, test } from 'vitest'
import { openBranchHall } from '../../testing/branch-hall.ts'
import { hold, keys, monthOf, type Month, type Turn } from '../../testing/branch-month.ts'
import { newId } from '../../platform/identifiers.ts'

const hall = await openBranchHall()
const { small, large, ending, functional, cells, clock, committee, database } = hall

const talkKeys = (month: Month) => month.talks.map(({ duty }) => duty)

describe('the month’s reminder', () => {
  test('of a branch with five members asks for no committee and no cell meeting', async () => {
    const month = await monthOf(hall.smallSecretary, small)
    expect(month.shape).toEqual({ people: 5, withCommittee: false, cells: 0 })
    expect(keys(month.due)).toEqual(['themed_party_day'])
    expect(keys(month.running)).toEqual([
      'branch_general_meeting',
      'party_lecture',
      'organisational_life_meeting',
      'democratic_appraisal',
      'secretary_lecture',
    ])
    expect(month.due[0]).toMatchObject({ dueOn: '2026-11-30', state: 'due', strictness: 'rule' })
    expect(talkKeys(month)).toEqual(['talks_officers_members', 'talks_among_members'])
    expect(month.talks[0]).toMatchObject({ needed: 4, had: 0 })
    expect(month.reminders.map(({ duty }) => duty)).toEqual(['dues'])
    expect(month.election).toBeNull()
  })

  test('of a branch with nine members and cells asks each cell and the committee', async () => {
    const month = await monthOf(hall.largeSecretary, large)
    expect(month.shape).toEqual({ people: 9, withCommittee: true, cells: 2 })
    expect(keys(month.due)).toEqual([
      'branch_committee_meeting',
      'party_cell_meeting 第一党小组',
      'party_cell_meeting 第二党小组',
      'themed_party_day',
    ])
    expect(talkKeys(month)).toEqual(['talks_among_officers', 'talks_officers_members', 'talks_among_members'])
    expect(month.talks[0]).toMatchObject({ needed: 6, had: 0 })
    expect(month.talks[0]?.missing[0]?.map(({ name }) => name)).toEqual(['大1', '大2'])
  })

  test('speaks of the re-election six months ahead, and says when it is overdue', async () => {
    expect((await monthOf(hall.endingSecretary, ending)).election).toMatchObject({
      endsOn: '2026-12-10',
      overdue: false,
    })
    expect((await monthOf(hall.endingSecretary, ending, '2026-05')).election).toBeNull()
    expect((await monthOf(hall.endingSecretary, ending, '2026-06')).election).toMatchObject({ endsOn: '2026-12-10' })
    clock.set('2026-12-10T09:00:00+08:00')
    expect((await monthOf(hall.endingSecretary, ending, '2026-12')).election).toMatchObject({ overdue: false })
    clock.set('2026-12-11T09:00:00+08:00')
    expect((await monthOf(hall.endingSecretary, ending, '2026-12')).election).toMatchObject({ overdue: true })
    clock.set('2026-11-02T09:00:00+08:00')
  })

  test('speaks of the term as the page of the branch does, and of a delay until it is over', async () => {
    const page = async () => {
      const { body } = await hall.partyCommittee.get<{ term: Record<string, string> }>(`/branches/${ending}`)
      return body.term
    }
    expect(await page()).toMatchObject({ from: '2023-12-10', dueOn: '2026-12-10', state: 'due_soon' })
    const delay = { until: '2027-03-01', approval: '批复〔2026〕1号' }
    expect((await hall.partyCommittee.post(`/branches/${ending}/election-delays`, delay)).status).toBeLessThan(300)
    clock.set('2026-12-11T09:00:00+08:00')
    expect(await page()).toMatchObject({ delayedUntil: '2027-03-01', state: 'delayed' })
    expect((await monthOf(hall.endingSecretary, ending, '2026-12')).election).toMatchObject({
      endsOn: '2026-12-10',
      delayedUntil: '2027-03-01',
      overdue: false,
    })
    clock.set('2026-11-02T09:00:00+08:00')
  })

  test('of a functional branch asks for none of the three meetings', async () => {
    const month = await monthOf(hall.functionalSecretary, functional)
    expect([month.due, month.running, month.carriedOver, month.reminders, month.talks, month.election]).toEqual([
      [],
      [],
      [],
      [],
      [],
      null,
    ])
    const { body } = await hall.functionalSecretary.get<{ items: Array<{ id: string; owesDuties: boolean }> }>(
      '/duties/units',
    )
    expect(body.items).toEqual([expect.objectContaining({ id: functional, owesDuties: false })])
  })

  test('passes on the first agenda items of the bodies above', async () => {
    await hold(hall, {
      kind: 'party_group_meeting',
      unitId: hall.partyGroup,
      on: '2026-10-20',
      agenda: [{ title: '第一议题：学习全会精神', first: true }],
    })
    expect((await monthOf(hall.smallSecretary, small)).firstAgenda).toEqual([
      { title: '第一议题：学习全会精神', on: '2026-10-20', from: '政协党组' },
    ])
  })
})

describe('what counts as done', () => {
  test('one record does a month; a later one makes a missed month up; a stamp says what was entered afterwards', async () => {
    await hold(hall, { kind: 'themed_party_day', unitId: small, on: '2026-09-10' })
    await hold(hall, { kind: 'themed_party_day', unitId: small, on: '2026-08-20', late: '2026-08-25' })
    const late = await hold(hall, { kind: 'themed_party_day', unitId: small, on: '2026-11-01', state: 'held' })
    expect((await monthOf(hall.smallSecretary, small)).carriedOver).toMatchObject([
      { duty: 'branch_general_meeting', from: '2026-07-01', state: 'missed' },
      { duty: 'party_lecture', from: '2026-07-01' },
      { duty: 'themed_party_day', from: '2026-10-01', state: 'missed' },
    ])
    await hold(hall, { kind: 'themed_party_day', unitId: small, on: '2026-11-02', state: 'convened' })
    expect((await monthOf(hall.smallSecretary, small)).due[0]).toMatchObject({
      state: 'done',
      records: [{ id: late, adopted: false }],
    })
    const made = await hold(hall, { kind: 'themed_party_day', unitId: small, on: '2026-11-02' })
    const { carriedOver, due } = await monthOf(hall.smallSecretary, small)
    expect(keys(carriedOver)).not.toContain('themed_party_day')
    expect(due[0]).toMatchObject({ state: 'done', records: [{ id: made }], planned: [{}] })
    const august = await monthOf(hall.smallSecretary, small, '2026-08')
    expect(august.due[0]?.records[0]?.enteredLate).toEqual({ on: '2026-08-25', reason: '当时停电' })
    const october = await monthOf(hall.smallSecretary, small, '2026-10')
    expect(october.due.find(({ duty }) => duty === 'themed_party_day')).toMatchObject({
      state: 'late',
      records: [{ id: late }],
    })
  })

  test('a meeting of one cell does nothing for the other', async () => {
    await hold(hall, { kind: 'party_cell_meeting', unitId: cells[0], on: '2026-11-02' })
    const { due } = await monthOf(hall.largeSecretary, large)
    expect(due.filter(({ duty }) => duty === 'party_cell_meeting').map(({ state }) => state)).toEqual(['done', 'due'])
  })

  test('the secretary’s lecture is one that he leads or in which he presents', async () => {
    const lecture = (turns: Turn[]) => turns.find(({ duty }) => duty === 'secretary_lecture')
    await hold(hall, { kind: 'party_lecture', unitId: large, on: '2026-10-15', chairId: hall.largeMembers[5] ?? '' })
    expect(lecture((await monthOf(hall.largeSecretary, large)).running)).toMatchObject({ state: 'due' })
    await hold(hall, {
      kind: 'party_lecture',
      unitId: large,
      on: '2026-10-16',
      agenda: [{ title: '讲党课', presenterId: hall.largeMembers[0] ?? '' }],
    })
    expect(lecture((await monthOf(hall.largeSecretary, large)).running)).toBeUndefined()
  })

  test('the appraisal may be one item of the organisational life meeting: one record does both', async () => {
    const both = ['organisational_life_meeting', 'democratic_appraisal']
    await hold(hall, {
      kind: 'organisational_life_meeting',
      unitId: ending,
      on: '2026-11-01',
      agenda: [{ title: '对照检查' }, { title: '民主评议党员' }],
    })
    expect(keys((await monthOf(hall.endingSecretary, ending)).running).filter((key) => both.includes(key))).toEqual([])
    await hold(hall, {
      kind: 'organisational_life_meeting',
      unitId: small,
      on: '2026-11-01',
      agenda: [{ title: '对照检查' }],
    })
    expect(keys((await monthOf(hall.smallSecretary, small)).running).filter((key) => both.includes(key))).toEqual([
      'democratic_appraisal',
    ])
  })

  test('a branch that got its committee in the second half of a month begins with the next', async () => {
    const branch = await committee.unit('party_branch', '第四党支部', null)
    await committee.person({
      units: [branch],
      posts: [{ kind: 'branch_organisation_member', unitId: branch, from: '2026-10-20' }],
    })
    const of = async (month: string) => keys((await monthOf(hall.partyCommittee, branch, month)).due)
    expect(await of('2026-10')).not.toContain('branch_committee_meeting')
    expect(await of('2026-11')).toContain('branch_committee_meeting')
  })

  test('what was held before a restructuring counts for the branches that came of it', async () => {
    const before = await committee.unit('party_branch', '调整前支部', null)
    const after = await committee.unit('party_branch', '调整后支部', null)
    const db = database.of(committee.id)
    await db
      .updateTable('unit')
      .set({ until_on: '2026-10-20' })
      .where('committee_id', '=', committee.id)
      .where('id', '=', before)
      .execute()
    await db
      .updateTable('unit')
      .set({ from_on: '2026-10-20' })
      .where('committee_id', '=', committee.id)
      .where('id', '=', after)
      .execute()
    await db
      .insertInto('unit_lineage')
      .values({
        committee_id: committee.id,
        change_id: newId(),
        from_unit_id: before,
        to_unit_id: after,
        change: 'succession',
        on_date: '2026-10-20',
      })
      .execute()
    const held = await hold(hall, { kind: 'branch_general_meeting', unitId: before, on: '2026-10-08' })
    const december = await monthOf(hall.partyCommittee, after, '2026-12')
    expect(december.due.find(({ duty }) => duty === 'branch_general_meeting')).toMatchObject({
      state: 'done',
      records: [{ id: held }],
    })
  })
})
