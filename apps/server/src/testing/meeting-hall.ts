import type { Pack } from '@tongxin/domain/pack/pack'
import { openBench, type Bench } from './bench.ts'
import type { Caller } from './caller.ts'

/** People and units of a small committee, as the tests of meetings, tasks and ledger need them. */
export interface Hall extends Bench {
  standingId: string
  chairpersonsId: string
  specialId: string
  sectorId: string
  branchId: string
  clerk: Caller
  secretary: Caller
  director: Caller
  branchSecretary: Caller
  member: Caller
  /** Members with a seat, in leadership order; the first is `member`. */
  memberIds: string[]
  standingIds: string[]
  partyMemberIds: string[]
}

export async function openHall({ members = 5, pack }: { members?: number; pack?: Pack } = {}): Promise<Hall> {
  const bench = await openBench({ now: '2026-03-02T09:00:00+08:00', ...(pack && { pack }) })
  const { committee } = bench
  const units = {
    standingId: await committee.unit('standing_committee', '常务委员会'),
    chairpersonsId: await committee.unit('chairpersons', '主席会议'),
    specialId: await committee.unit('special_committee', '提案委员会'),
    sectorId: await committee.unit('sector', '教育界'),
    branchId: await committee.unit('party_branch', '机关第一党支部', null),
  }
  const post = (kind: string, unitId: string) => ({ posts: [{ kind, unitId }] })
  const caller = async (name: string, rest: Parameters<typeof committee.person>[0]) =>
    bench.signInAs(await committee.person({ name, ...rest }))
  const memberIds: string[] = []
  for (let place = 1; place <= members; place += 1) {
    memberIds.push(await committee.person({ name: `委员${place}`, rankNo: place, sectorId: units.sectorId }))
  }
  const standingIds = [0, 1, 2].map((index) => memberIds[index] ?? '')
  for (const personId of standingIds) await hold(bench, personId, 'standing_member', units.standingId)
  const partyMemberIds = [1, 2, 3].map((number) =>
    committee.person({ name: `党员${number}`, affiliation: 'cpc', units: [units.branchId] }),
  )
  return {
    ...bench,
    ...units,
    clerk: await caller('办公室干部', post('office_clerk', committee.rootId)),
    secretary: await caller('秘书长', post('secretary_general', units.chairpersonsId)),
    director: await caller('提案委主任', { ...post('committee_director', units.specialId), units: [units.specialId] }),
    branchSecretary: await caller('支部书记', {
      ...post('branch_secretary', units.branchId),
      affiliation: 'cpc',
      units: [units.branchId],
    }),
    member: await bench.signInAs(memberIds[0] ?? ''),
    memberIds,
    standingIds,
    partyMemberIds: await Promise.all(partyMemberIds),
  }
}

async function hold({ database, committee }: Bench, personId: string, kind: string, unitId: string): Promise<void> {
  await database
    .of(committee.id)
    .insertInto('post')
    .values({
      committee_id: committee.id,
      id: personId,
      person_id: personId,
      unit_id: unitId,
      kind,
      from_on: '2025-12-20',
    })
    .execute()
}

/** A standing committee meeting on the bench's tenth day, unless said otherwise. */
export const standingMeeting = (hall: Hall, more: object = {}) => ({
  kind: 'standing',
  unitId: hall.standingId,
  title: '八届二十三次常委会会议',
  place: '三楼会议厅',
  startsAt: '2026-03-12T09:00:00+08:00',
  chairId: hall.secretary.personId,
  recorderId: hall.clerk.personId,
  agenda: [firstItem],
  ...more,
})

/** 第一议题: without it a kind that demands one does not open. */
export const firstItem = {
  title: '学习重要讲话精神',
  firstAgenda: true,
  studyText: '在庆祝人民政协成立75周年大会上的讲话',
  record: '集体学习。',
}

export async function create(caller: Caller, body: object): Promise<string> {
  const { status, body: answer } = await caller.post<{ id: string }>('/meetings', body)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(answer)}`)
  return answer.id
}

export const minutes = (more: object = {}) => ({
  summary: '',
  agenda: [firstItem],
  decisions: [],
  ...more,
})

/** Brings a standing committee meeting through to complete minutes with everybody present. */
export async function heldMeeting(hall: Hall, more: object = {}, decisions: object[] = []): Promise<string> {
  const id = await create(hall.clerk, standingMeeting(hall, more))
  await hall.clerk.post(`/meetings/${id}/convening`)
  hall.clock.set('2026-03-12T08:50:00+08:00')
  const marks = hall.standingIds.map((personId) => ({ personId, state: 'present' }))
  await hall.clerk.put(`/meetings/${id}/attendance`, { marks })
  await hall.clerk.put(`/meetings/${id}/minutes`, {
    version: await versionOf(hall.clerk, id),
    ...minutes({ decisions }),
  })
  return id
}

export async function versionOf(caller: Caller, id: string): Promise<number> {
  return (await caller.get<{ version: number }>(`/meetings/${id}`)).body.version
}

/** Types and payloads of the events about a subject, in order. */
export async function eventsAbout({ database, committee }: Bench, subjectId: string) {
  return database
    .of(committee.id)
    .selectFrom('event')
    .select(['id', 'type', 'payload', 'actor_person_id', 'on_date'])
    .where('committee_id', '=', committee.id)
    .where('subject_id', '=', subjectId)
    .orderBy('seq')
    .execute()
}
