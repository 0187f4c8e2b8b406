import type { Caller } from './caller.ts'
import { openHall, type Hall } from './meeting-hall.ts'

/** A hall with the committee that reviews proposals, a party with a seal, and two handling units. */
export interface ProposalHall extends Hall {
  reviewer: Caller
  otherMember: Caller
  sealHolder: Caller
  partyId: string
  transportId: string
  educationId: string
  transportClerk: Caller
  transportLeader: Caller
  educationClerk: Caller
}

export async function openProposalHall(): Promise<ProposalHall> {
  const hall = await openHall()
  const { committee } = hall
  const outside = {
    partyId: await committee.unit('party', '民建市委会', null),
    transportId: await committee.unit('handling_unit', '市交通运输局', null),
    educationId: await committee.unit('handling_unit', '市教育局', null),
  }
  const holding = async (name: string, kind: string, unitId: string) =>
    hall.signInAs(await committee.person({ name, posts: [{ kind, unitId }] }))
  return {
    ...hall,
    ...outside,
    reviewer: await holding('提案委主任', 'proposal_head', hall.specialId),
    otherMember: await hall.signInAs(hall.memberIds[1] ?? ''),
    sealHolder: await holding('党派用印人', 'seal_holder', outside.partyId),
    transportClerk: await holding('交通局经办人', 'handling_officer', outside.transportId),
    transportLeader: await holding('交通局负责人', 'handling_leader', outside.transportId),
    educationClerk: await holding('教育局经办人', 'handling_officer', outside.educationId),
  }
}

/** A sound text; the rules of the tests find nothing in it. */
export const proposalText = (more: object = {}) => ({
  title: '关于增设社区嵌入式托育点的提案',
  situation: '我市三岁以下婴幼儿入托难。',
  analysis: '小区缺少场地。',
  suggestions: '利用社区闲置用房设三十个托育点。',
  ...more,
})

/** Begins and submits a proposal; gives its id. */
export async function submitted(caller: Caller, more: object = {}): Promise<string> {
  const { body } = await caller.post<{ id: string }>('/proposals', { proposerKind: 'single', ...proposalText(more) })
  const { status } = await caller.post(`/proposals/${body.id}/submission`)
  if (status !== 200) throw new Error(`not submitted: ${status}`)
  return body.id
}

/** A proposal that was accepted. */
export async function accepted(hall: ProposalHall, more: object = {}, caller: Caller = hall.member): Promise<string> {
  const id = await submitted(caller, more)
  await hall.reviewer.post(`/proposals/${id}/acceptance`, { category: 'welfare' })
  return id
}

/** A unit's share as its page tells it. */
export interface Share {
  id: string
  unitId: string
  state: string
  dueOn: string
  reply: { body: string; documentNo: string | null } | null
  can: Record<string, true | string>
}

export async function sharesOf(caller: Caller, id: string): Promise<Share[]> {
  return (await caller.get<{ shares: Share[] }>(`/proposals/${id}/handling`)).body.shares
}

export function handOver(hall: ProposalHall, id: string, ...units: Array<[string, string]>) {
  const shares = units.map(([unitId, part]) => ({ unitId, part }))
  return hall.reviewer.post('/handling/hand-over', { items: [{ proposalId: id, shares }] })
}

/** An accepted proposal with its shares; by default the transport office handles it alone. */
export async function handedOver(hall: ProposalHall, ...units: Array<[string, string]>) {
  const id = await accepted(hall)
  await handOver(hall, id, ...(units.length > 0 ? units : [[hall.transportId, 'sole'] as [string, string]]))
  const [share] = await sharesOf(hall.reviewer, id)
  if (!share) throw new Error('no share')
  return { id, share }
}

export const replyDraft = (more: object = {}) => ({
  revision: 0,
  class: 'A',
  body: '已建成三十个托育点。',
  contactLeader: '张某',
  contactClerk: '李某',
  contactPhone: '0736-7000000',
  promises: [],
  ...more,
})

/** Brings a share of the transport office to its issued reply. */
export async function reply({ transportClerk, transportLeader }: ProposalHall, share: string, more: object = {}) {
  await transportClerk.post(`/handling/${share}/receipt`)
  await transportClerk.put(`/handling/${share}/reply`, replyDraft(more))
  await transportLeader.post(`/handling/${share}/reply/signature`)
  const { status } = await transportClerk.post(`/handling/${share}/reply/issue`)
  if (status !== 200) throw new Error(`not issued: ${status}`)
}
