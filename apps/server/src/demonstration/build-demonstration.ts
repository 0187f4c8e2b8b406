import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { hashPassword } from '../modules/access/public.ts'
import { foundCommittee, takePack } from '../modules/setup/public.ts'
import type { Services } from '../platform/http/services.ts'
import { assessUnits } from './assess-units.ts'
import { assessMembers } from './assess-members.ts'
import { findOverdueDecisions } from '../modules/tasks/public.ts'
import { appointOfficers, type Officers } from './appoint-officers.ts'
import { buildOrganisation, type Units } from './build-organisation.ts'
import { buildPeople, type People } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import { chance } from './chance.ts'
import { committeePlan } from './committee-plan.ts'
import { followDecisions } from './follow-decisions.ts'
import { startBiweekly } from './keep-series.ts'
import { closeMeeting, conveneMeeting, moment, type Cast } from './hold-meeting.ts'
import { earlierVisits, planYear } from './plan-year.ts'
import { openTheDoor } from './open-the-door.ts'
import type { PlannedMeeting } from './planned-meeting.ts'
import { formCells, liveDuties } from './live-duties.ts'
import { demonstrationPassword, openPlayer, withSecondFactor, type DemonstrationAccount } from './players.ts'
import { propose, type ProposalFaces } from './propose.ts'
import { recordResults } from './record-results.ts'
import { restructureBranches, type Branch } from './restructure-branches.ts'
import { writeRules } from './write-rules.ts'

const seed = 423

/** Builds the demonstration committee and its years through the product's own operations. Gives the accounts to show. */
export async function buildDemonstration(
  stage: Stage,
  services: Services,
  today: string,
): Promise<DemonstrationAccount[]> {
  const pack = await takePack(committeePlan.packId)
  stage.clock.set(moment(committeePlan.dutyYears[0].from, 8))
  const administrator = await foundWithAdministrator(stage, services, pack)
  const units = await buildOrganisation(stage, administrator.player, pack)
  const clerk = await firstClerk(stage, administrator.player, units)
  const people = await buildPeople(stage, clerk, pack, units)
  const officers = await appointOfficers(stage, clerk, pack, units, people)
  const cast = await openCast(stage, administrator.player, officers)
  const branches = await liveEarlierYears(stage, cast, clerk, units, people)
  const cells = await formCells(stage, clerk, branches, committeePlan.dutyYears[4].from)
  const faces = await propose(stage, administrator.player, clerk, units, people)
  await liveYear(stage, cast, { pack, units, people, officers, branches, cells })
  await liveDuties(stage, cast, services, branches)
  await assess(stage, administrator.player, cast, officers, people)
  await writeRules(stage, cast.office, units)
  await assessUnits(stage, administrator.player, cast, officers, people, branches)
  await closeTasks(stage, Object.values(cast))
  await findOverdueDecisions({ ...services, clock: stage.clock })
  const memberIds = people.members.map(({ id }) => id)
  await openTheDoor(stage, cast, { unitId: units.root, memberIds, today })
  const accounts = await demonstrationAccounts(stage, administrator, officers, people, branches)
  if (branches[2]) await followDecisions(stage, { units, officers, branchSecretary: branches[2].secretary })
  stage.clock.set(moment('2026-11-20', 9))
  return [...accounts, ...proposalAccounts(faces)]
}

async function foundWithAdministrator(stage: Stage, services: Services, pack: Pack) {
  const name = '系统管理员'
  await foundCommittee({ ...services, clock: stage.clock }, pack, {
    committeeName: committeePlan.name,
    shortName: committeePlan.shortName,
    officePhone: committeePlan.officePhone,
    demonstration: true,
    termTitle: committeePlan.termTitle,
    dutyYearTitle: committeePlan.dutyYears[0].title,
    dutyYearFrom: committeePlan.dutyYears[0].from,
    administrator: { name, phone: null, passwordHash: await hashPassword(demonstrationPassword), mustChange: false },
  })
  return withSecondFactor(stage, { name, password: demonstrationPassword })
}

/** A clerk for the first day, appointed by the administrator: everything else is done by people of the office. */
async function firstClerk(stage: Stage, administrator: Player, units: Units): Promise<Player> {
  const { id } = await stage.call(administrator, endpoints.people.create, {
    name: '名册管理员',
    mark: '虚构',
    isCadre: true,
    rankNo: 9000,
  })
  await stage.call(administrator, endpoints.organisation.appoint, {
    id: units.of('section', '办公室'),
    personId: id,
    kind: 'office_officer',
    from: committeePlan.dutyYears[0].from,
  })
  return openPlayer(stage, administrator, id)
}

async function openCast(stage: Stage, administrator: Player, officers: Officers): Promise<Cast> {
  return {
    office: await openPlayer(stage, administrator, officers.officeHead.id),
    party: await openPlayer(stage, administrator, officers.officePartyCommitteeSecretary.id),
    liaison: await openPlayer(stage, administrator, officers.liaisonOfficer.id),
    secretaryGeneral: await openPlayer(stage, administrator, officers.secretaryGeneral.id),
    partyGroupSecretary: await openPlayer(stage, administrator, officers.partyGroupSecretary.id),
  }
}

/** The years before: duty years begin, branches are restructured, the earlier liaison visits are made. */
async function liveEarlierYears(
  stage: Stage,
  cast: Cast,
  clerk: Player,
  units: Units,
  people: People,
): Promise<Branch[]> {
  const luck = chance(seed)
  const years = committeePlan.dutyYears
    .slice(1)
    .map((year) => ({ on: year.from, live: () => stage.call(clerk, endpoints.setup.openDutyYear, year) }))
  let branches: Branch[] = []
  const restructuring = {
    on: committeePlan.restructuredOn,
    live: async () => void (branches = await restructureBranches(stage, clerk, units, people)),
  }
  const visits = earlierVisits.map((visit, at) => ({
    on: visit.on,
    live: () => liveVisit(stage, cast, units, people, visit, at, luck),
  }))
  for (const { on, live } of [...years, restructuring, ...visits].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    stage.clock.set(moment(on, 8))
    await live()
  }
  return branches
}

async function liveVisit(
  stage: Stage,
  cast: Cast,
  units: Units,
  { members }: People,
  visit: { on: string; whom: string },
  at: number,
  luck: ReturnType<typeof chance>,
): Promise<void> {
  const chair = members[at]
  const recorder = members[at + 1]
  if (!chair || !recorder) throw new Error('Too few members.')
  const plan: PlannedMeeting = {
    kind: 'liaison_visit',
    unitId: units.root,
    title: `走访${visit.whom}`,
    on: visit.on,
    hour: 9,
    place: '走访对象所在单位',
    by: 'office',
    adoptedBy: 'office',
    chairId: chair.id,
    recorderId: recorder.id,
    agenda: [{ title: '走访座谈', record: '了解情况，听取诉求和意见，带回研究。' }],
    decisions: [],
    turnout: 0.9,
    until: 'adopted',
    personIds: members.slice(at * 12, at * 12 + 10).map(({ id }) => id),
  }
  await closeMeeting(stage, cast, plan, await conveneMeeting(stage, cast, plan), luck)
}

interface Lived {
  pack: Pack
  units: Units
  people: People
  officers: Officers
  branches: Branch[]
  cells: Array<{ id: string; name: string; headId: string }>
}

/** The demonstration year, month by month: notices on the first, then one meeting after the other. */
async function liveYear(stage: Stage, cast: Cast, { units, people, officers, branches, cells }: Lived): Promise<void> {
  const luck = chance(seed + 1)
  const planned = planYear({
    units,
    officers,
    branches,
    cells,
    memberIds: people.members.map(({ id }) => id),
    committees: units.all('special_committee'),
    functionalBranches: units.all('functional_branch'),
    sectors: units.all('sector'),
  })
  stage.clock.set(moment('2026-01-02', 8))
  await startBiweekly(stage, cast.party, {
    partyGroupId: units.of('party_group'),
    chairId: officers.partyGroupSecretary.id,
    recorderId: officers.officeHead.id,
  })
  const months = [...new Set(planned.map(({ on }) => on.slice(0, 7)))]
  for (const month of months) {
    const ofMonth = planned.filter(({ on }) => on.startsWith(month))
    const ids: string[] = []
    for (const plan of ofMonth) ids.push(await conveneMeeting(stage, cast, plan))
    for (const [at, plan] of ofMonth.entries()) await closeMeeting(stage, cast, plan, ids[at] ?? '', luck)
  }
  await recordResults(stage, cast.liaison, people.members, luck)
}

async function assess(
  stage: Stage,
  administrator: Player,
  { liaison }: Cast,
  { committeeHeads }: Officers,
  { members }: People,
): Promise<void> {
  const liaisonHead = committeeHeads.at(-1)
  if (!liaisonHead) throw new Error('Nobody heads the Committee for Members’ Study and Liaison.')
  stage.clock.set(moment('2026-01-05', 8))
  const head = await openPlayer(stage, administrator, liaisonHead.id)
  await assessMembers(stage, { liaison, head, memberIds: members.map(({ id }) => id) })
}

/** Owners close what they have done; the last tasks of the year stay open, as they would. */
async function closeTasks(stage: Stage, players: readonly Player[]): Promise<void> {
  stage.clock.set(moment('2026-11-19', 16))
  for (const player of players) {
    const { items } = await stage.call(player, endpoints.tasks.list, { box: 'to_do', pageSize: 200 })
    const done = items.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-11-10')
    for (const { id } of done) await stage.call(player, endpoints.tasks.close, { id, result: '已按要求办结' })
  }
}

/** One account for every role that uses the product. */
async function demonstrationAccounts(
  stage: Stage,
  administrator: { player: Player; secret: string },
  officers: Officers,
  people: People,
  branches: Branch[],
): Promise<DemonstrationAccount[]> {
  stage.clock.set(moment('2026-11-20', 9))
  const accounts = [
    plain('主席（党组书记）', officers.chairperson.name),
    plain('秘书长', officers.secretaryGeneral.name),
    plain('办公室', officers.officeHead.name),
    plain('委员学习联络委', officers.liaisonOfficer.name),
    plain('委员学习联络委主任', officers.committeeHeads.at(-1)?.name ?? ''),
    plain('机关党委', officers.officePartyCommitteeSecretary.name),
    plain('机关纪委', officers.disciplineSecretary.name),
    plain('政工科', officers.personnelHead.name),
  ]
  for (const [role, person] of othersToShow(officers, people, branches)) {
    await openPlayer(stage, administrator.player, person.id)
    accounts.push(plain(role, person.name))
  }
  const security = await appointAdministrator(stage, administrator.player, '安全管理员', 'security_admin')
  const audit = await appointAdministrator(stage, administrator.player, '审计管理员', 'audit_admin', security.player)
  const guarded = [administrator, security, audit]
  return [
    ...accounts,
    ...guarded.map(({ player, secret }) => ({ ...plain(player.name, player.name), secondFactorSecret: secret })),
  ]
}

/** Their accounts were opened when they first acted. */
function proposalAccounts({ reviewer, unitClerk, unitLeader }: ProposalFaces): DemonstrationAccount[] {
  return [plain('提案委', reviewer), plain('承办单位经办人', unitClerk), plain('承办单位负责人', unitLeader)]
}

type Shown = [role: string, person: { id: string; name: string }]

function othersToShow(officers: Officers, { members }: People, branches: Branch[]): Shown[] {
  const standing = new Set(officers.standing.map(({ id }) => id))
  const ordinary = members.slice(150).find(({ id, affiliation }) => affiliation !== 'cpc' && !standing.has(id))
  const [branch, head] = [branches[2], officers.committeeHeads[0]]
  if (!branch || !ordinary || !head) throw new Error('Nobody to show.')
  return [
    ['专委会主任', head],
    ['支部书记', branch.secretary],
    ['纪检监察组', officers.inspector],
    ['政协委员', ordinary],
  ]
}

function plain(role: string, name: string): DemonstrationAccount {
  return { role, name, password: demonstrationPassword, secondFactorSecret: null }
}

async function appointAdministrator(
  stage: Stage,
  administrator: Player,
  name: string,
  role: 'security_admin' | 'audit_admin',
  by: Player = administrator,
) {
  const { id } = await stage.call(administrator, endpoints.people.create, {
    name,
    mark: '虚构',
    isCadre: true,
    rankNo: 9001,
  })
  await stage.call(by, endpoints.access.appointAdministrator, { personId: id, role })
  return withSecondFactor(stage, await openPlayer(stage, administrator, id))
}
