import { endpoints } from '@tongxin/contract/endpoints'
import type { Units } from './build-organisation.ts'
import type { People, Settled } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import { committeePlan } from './committee-plan.ts'
import { moment } from './hold-meeting.ts'
import { openPlayer } from './players.ts'
import {
  handlingUnits,
  plannedProposals,
  type HandlingUnitName,
  type PlannedProposal,
  type Stop,
} from './proposal-plan.ts'

interface Office {
  id: string
  clerk: Player
  leader: Player
}

interface Company {
  reviewer: Player
  writers: Player[]
  offices: Map<HandlingUnitName, Office>
}

/** People who show the life of a proposal: the reviewing officer, and both desks of one handling unit. */
export interface ProposalFaces {
  reviewer: string
  unitClerk: string
  unitLeader: string
}

const since = committeePlan.dutyYears[4].from
const order: readonly Stop[] = ['draft', 'submitted', 'accepted', 'handed_over', 'replied', 'rated', 'closed']

/** Proposals of the demonstration year from the draft to the kept promise, through the operations of everybody in it. */
export async function propose(
  stage: Stage,
  administrator: Player,
  clerk: Player,
  units: Units,
  { members, cadres }: People,
): Promise<ProposalFaces> {
  stage.clock.set(moment(since, 9))
  const officer = cadres.find(({ unit }) => unit === '提案委办公室')
  if (!officer) throw new Error('Nobody works for the proposals committee.')
  await stage.call(clerk, endpoints.organisation.appoint, {
    id: units.of('special_committee', '提案委员会'),
    personId: officer.id,
    kind: 'proposal_officer',
    from: since,
  })
  const company: Company = {
    reviewer: await openPlayer(stage, administrator, officer.id),
    writers: await openWriters(stage, administrator, members),
    offices: await openOffices(stage, administrator, clerk),
  }
  const ids = await write(stage, company)
  await review(stage, company, ids)
  await handle(stage, company, ids)
  await settle(stage, company, ids)
  const first = company.offices.get('市民政局')
  return { reviewer: officer.name, unitClerk: first?.clerk.name ?? '', unitLeader: first?.leader.name ?? '' }
}

/** Four ordinary members who write; others sign nothing along here. */
async function openWriters(stage: Stage, administrator: Player, members: readonly Settled[]): Promise<Player[]> {
  const writers: Player[] = []
  for (const { id } of members.slice(200, 204)) writers.push(await openPlayer(stage, administrator, id))
  return writers
}

async function openOffices(stage: Stage, administrator: Player, clerk: Player): Promise<Company['offices']> {
  const offices: Company['offices'] = new Map()
  for (const [at, name] of handlingUnits.entries()) {
    const { id } = await stage.call(clerk, endpoints.organisation.createUnit, {
      kind: 'handling_unit',
      name,
      parentId: null,
      rankNo: 5000 + at * 10,
      from: since,
    })
    const short = name.replace(/^市/, '')
    const post = (title: string, kind: string) => openDesk(stage, administrator, clerk, id, `${short}${title}`, kind)
    offices.set(name, {
      id,
      clerk: await post('经办人', 'handling_officer'),
      leader: await post('负责人', 'handling_leader'),
    })
  }
  return offices
}

async function openDesk(
  stage: Stage,
  administrator: Player,
  clerk: Player,
  unitId: string,
  name: string,
  kind: string,
): Promise<Player> {
  const { id } = await stage.call(clerk, endpoints.people.create, { name, mark: '虚构', isCadre: false, rankNo: 9500 })
  await stage.call(clerk, endpoints.organisation.appoint, { id: unitId, personId: id, kind, from: since })
  return openPlayer(stage, administrator, id)
}

function writerOf({ writers }: Company, at: number): Player {
  const writer = writers[at % writers.length]
  if (!writer) throw new Error('Nobody writes.')
  return writer
}

function reaches(stop: Stop, step: Stop): boolean {
  const reached = stop === 'objected' ? 'handed_over' : stop === 'refused' || stop === 'returned' ? 'submitted' : stop
  return order.indexOf(reached) >= order.indexOf(step)
}

async function write(stage: Stage, company: Company): Promise<string[]> {
  const ids: string[] = []
  for (const [at, { subject, situation, analysis, suggestions, stop }] of plannedProposals.entries()) {
    // The last ones are written in November and wait for the next steps.
    stage.clock.set(moment(at < 14 ? '2025-12-27' : '2026-11-12', 9 + (at % 7)))
    const writer = writerOf(company, at)
    const { id } = await stage.call(writer, endpoints.proposals.start, {
      proposerKind: 'single',
      title: `关于${subject}的提案`,
      situation,
      analysis,
      suggestions,
    })
    if (reaches(stop, 'submitted')) await stage.call(writer, endpoints.proposals.submit, { id })
    ids.push(id)
  }
  return ids
}

async function review(stage: Stage, { reviewer }: Company, ids: readonly string[]): Promise<void> {
  for (const [at, { category, stop }] of plannedProposals.entries()) {
    const id = ids[at] ?? ''
    stage.clock.set(moment(at < 14 ? '2026-01-08' : '2026-11-13', 10))
    if (reaches(stop, 'accepted')) await stage.call(reviewer, endpoints.proposals.accept, { id, category })
    if (stop === 'refused')
      await stage.call(reviewer, endpoints.proposals.refuse, {
        id,
        ground: 'private',
        reason: '属本人单位内部事项，建议向主管部门反映。',
      })
    if (stop === 'returned')
      await stage.call(reviewer, endpoints.proposals.sendBack, { id, reason: '请补充用工缺口的数据和来源。' })
  }
}

/** Handed over in January; replies go out until April. The last of the units' cases are still open. */
async function handle(stage: Stage, company: Company, ids: readonly string[]): Promise<void> {
  const { reviewer, offices } = company
  for (const [at, plan] of plannedProposals.entries()) {
    if (!reaches(plan.stop, 'handed_over')) continue
    const late = plan.stop === 'handed_over' || plan.stop === 'objected'
    stage.clock.set(moment(late ? '2026-11-16' : '2026-01-20', 10))
    const lead = officeOf(offices, plan.unit)
    const co = plan.coHandler && officeOf(offices, plan.coHandler)
    const shares = co
      ? [
          { unitId: lead.id, part: 'lead' as const },
          { unitId: co.id, part: 'co' as const },
        ]
      : [{ unitId: lead.id, part: 'sole' as const }]
    await stage.call(reviewer, endpoints.handling.handOver, { items: [{ proposalId: ids[at] ?? '', shares }] })
    const own = await sharesOf(stage, reviewer, ids[at] ?? '')
    if (plan.stop === 'objected')
      await stage.call(lead.clerk, endpoints.handling.object, { id: own.lead, reason: '道路改造属市政部门职责。' })
    if (!reaches(plan.stop, 'replied')) continue
    stage.clock.set(moment('2026-02-10', 10))
    if (co && own.co) {
      await stage.call(co.clerk, endpoints.handling.receive, { id: own.co })
      await stage.call(co.clerk, endpoints.handling.giveOpinion, {
        id: own.co,
        opinion: '我单位支持，已列入年度工作。',
      })
    }
    await reply(stage, company, plan, ids[at] ?? '', own.lead, at)
  }
}

async function sharesOf(stage: Stage, reviewer: Player, id: string): Promise<{ lead: string; co: string | null }> {
  const { shares } = await stage.call(reviewer, endpoints.handling.ofProposal, { id })
  const lead = shares.find(({ part }) => part !== 'co')?.id ?? ''
  return { lead, co: shares.find(({ part }) => part === 'co')?.id ?? null }
}

function officeOf(offices: Company['offices'], name: HandlingUnitName): Office {
  const office = offices.get(name)
  if (!office) throw new Error(`No office ${name}.`)
  return office
}

async function reply(
  stage: Stage,
  company: Company,
  plan: PlannedProposal,
  proposalId: string,
  id: string,
  at: number,
): Promise<void> {
  const { clerk, leader } = officeOf(company.offices, plan.unit)
  const { proposers } = await stage.call(company.reviewer, endpoints.proposals.read, { id: proposalId })
  await stage.call(clerk, endpoints.handling.receive, { id })
  await stage.call(clerk, endpoints.handling.recordContact, {
    id,
    personId: proposers[0]?.personId ?? '',
    way: at % 2 === 0 ? 'visit' : 'phone',
    on: '2026-02-10',
    note: '听取提案人意见，介绍办理打算。',
  })
  await stage.call(clerk, endpoints.handling.draftReply, {
    id,
    revision: 0,
    class: plan.class,
    body: `关于${plan.subject}，我单位作了专题研究，到现场核实了情况。\n一、已经完成的：摸清底数，列出清单。\n二、下一步：按提案建议分步推进，并请委员参加验收。\n感谢您对我市工作的关心和支持。`,
    contactLeader: leader.name,
    contactClerk: clerk.name,
    contactPhone: '0736-0000000',
    promises: plan.promise ? [{ wording: plan.promise, dueOn: '2026-10-31', owner: '业务科' }] : [],
  })
  stage.clock.set(moment('2026-03-16', 9 + (at % 6)))
  await stage.call(leader, endpoints.handling.signReply, { id })
  await stage.call(clerk, endpoints.handling.issueReply, { id })
}

/** Ratings in spring, closing in May, checks of the promises in September. */
async function settle(stage: Stage, company: Company, ids: readonly string[]): Promise<void> {
  stage.clock.set(moment('2026-03-30', 10))
  for (const [at, { stop }] of plannedProposals.entries()) {
    if (!reaches(stop, 'rated')) continue
    const grade = at % 3 === 2 ? 'basically_satisfied' : 'satisfied'
    await stage.call(writerOf(company, at), endpoints.outcomes.rate, { id: ids[at] ?? '', grade })
  }
  stage.clock.set(moment('2026-05-20', 10))
  for (const [at, { stop }] of plannedProposals.entries())
    if (stop === 'closed') await stage.call(company.reviewer, endpoints.outcomes.close, { id: ids[at] ?? '' })
  stage.clock.set(moment('2026-09-21', 10))
  const { items } = await stage.call(company.reviewer, endpoints.outcomes.promises, { state: 'open', pageSize: 50 })
  for (const [at, { id }] of items.entries()) {
    const finding = at % 2 === 0 ? ('kept' as const) : ('under_way' as const)
    await stage.call(company.reviewer, endpoints.outcomes.check, { id, finding, note: '现场查看，与提案人一同核实。' })
  }
}
