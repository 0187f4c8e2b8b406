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
