import { endpoints } from '@tongxin/contract/endpoints'
import type { Officers } from './appoint-officers.ts'
import type { Units } from './build-organisation.ts'
import type { Player, Stage } from './calls.ts'
import { moment } from './hold-meeting.ts'
import { demonstrationPassword } from './players.ts'

interface Settled {
  id: string
  name: string
}

interface Hands {
  units: Units
  officers: Officers
  branchSecretary: Settled
}

const playerOf = ({ name }: Settled): Player => ({ name, password: demonstrationPassword })

/** Decisions from above, split into tasks and followed: some done, one slipped, one returned, one carried over. */
export async function followDecisions(stage: Stage, hands: Hands): Promise<void> {
  await carryOver(stage, hands)
  await followSupervision(stage, hands)
  await followSummary(stage, hands)
  await returnOne(stage, hands)
  await arrangeDesks(stage, hands)
}

/** Handed out in the year before and still open: nothing disappears at the year's end. */
async function carryOver(stage: Stage, { officers }: Hands): Promise<void> {
  const { on, office, liaison } = cast(stage, officers)
  on('2025-12-08')
  const { id } = await stage.call(office, endpoints.tasks.assign, {
    title: '修订机关学习制度汇编',
    wording: '对照新印发的党内法规逐项修订，征求各支部意见后报机关党组审定。',
    basis: '机关年度工作要点',
    ownerId: officers.liaisonOfficer.id,
    dueOn: '2026-06-30',
    supervised: true,
  })
  await stage.call(liaison, endpoints.tasks.accept, { id })
  on('2026-06-24')
  const until = { id, dueOn: '2026-12-15', reason: '上级新版制度尚未印发，需与之衔接' }
  await stage.call(liaison, endpoints.tasks.askExtension, until)
  await stage.call(office, endpoints.tasks.answerExtension, { id, agree: true })
}

async function followSupervision(stage: Stage, { units, officers, branchSecretary }: Hands): Promise<void> {
  const { on, office, liaison, chair } = cast(stage, officers)
  const head = officers.committeeHeads[0]
  if (!head) throw new Error('Nobody heads a committee.')
  on('2026-09-14')
  const { id } = await stage.call(office, endpoints.directives.register, {
    title: '关于开展优化营商环境专项民主监督的部署（演示）',
    issuer: '中共常德市委',
    documentNumber: '常发〔2026〕演示3号',
    receivedOn: '2026-09-14',
    dueOn: '2026-12-31',
    demand:
      '一、制定专项民主监督工作方案。\n二、组织委员进园区、进企业走访调研。\n三、收集党员委员意见建议。\n四、年底前形成监督报告报市委。',
    leaderId: officers.chairperson.id,
  })
  const split = async (title: string, dueOn: string, owner: object) =>
    (await stage.call(office, endpoints.directives.split, { id, title, dueOn, ...owner })).id
  const plan = await split('制定专项民主监督工作方案', '2026-09-30', { ownerId: officers.liaisonOfficer.id })
  const visits = await split('组织委员进园区走访调研', '2026-11-13', { ownerId: head.id })
  const voices = await split('收集支部党员委员意见建议', '2026-11-27', { ownerId: branchSecretary.id })
  const report = { ownerPost: { unitId: units.of('chairpersons'), kind: 'secretary_general' } }
  await split('形成专项民主监督报告报市委', '2026-12-20', report)
  await stage.call(liaison, endpoints.tasks.accept, { id: plan })
  await stage.call(playerOf(head), endpoints.tasks.accept, { id: visits })
  await stage.call(playerOf(branchSecretary), endpoints.tasks.accept, { id: voices })
  on('2026-09-25')
  await stage.call(liaison, endpoints.tasks.report, {
    id: plan,
    result: '工作方案已经主席会议研究同意，印发各专委会。',
  })
  await stage.call(office, endpoints.tasks.close, { id: plan, result: '同意办结。' })
  on('2026-11-16')
  await stage.call(office, endpoints.tasks.urge, { id: visits, note: '请本周内报进展' })
  on('2026-11-17')
  await stage.call(chair, endpoints.tasks.instruct, { id: visits, wording: '请抓紧，下次主席会议报告进展。' })
  const advice = { id: voices, wording: '拟结合十一月主题党日集中收集，不另行召集。' }
  await stage.call(playerOf(branchSecretary), endpoints.tasks.advise, advice)
}

async function followSummary(stage: Stage, { officers }: Hands): Promise<void> {
  const { on, office, liaison } = cast(stage, officers)
  on('2026-10-20')
  const { id } = await stage.call(office, endpoints.directives.register, {
    title: '关于报送2026年度工作总结的通知（演示）',
    issuer: '政协湖南省委员会',
    receivedOn: '2026-10-20',
    dueOn: '2026-11-30',
    demand: '报送本年度工作总结和下年度工作安排。',
  })
  const task = { id, title: '起草年度工作总结', dueOn: '2026-11-25', ownerId: officers.liaisonOfficer.id }
  const { id: summary } = await stage.call(office, endpoints.directives.split, task)
  await stage.call(liaison, endpoints.tasks.accept, { id: summary })
  on('2026-11-18')
  await stage.call(liaison, endpoints.tasks.report, { id: summary, result: '总结初稿已完成，附各专委会核对意见。' })
  await stage.call(office, endpoints.directives.register, {
    title: '关于做好岁末年初走访慰问工作的通知（演示）',
    issuer: '中共常德市委办公室',
    receivedOn: '2026-11-18',
    dueOn: '2027-01-31',
    demand: '组织走访慰问困难党员、老同志和各界代表人士。',
  })
}

async function returnOne(stage: Stage, { officers }: Hands): Promise<void> {
  const { on, office } = cast(stage, officers)
  on('2026-11-16')
  const { id } = await stage.call(office, endpoints.tasks.assign, {
    title: '核对干部年度培训学时',
    ownerId: officers.personnelHead.id,
    dueOn: '2026-12-04',
    supervised: true,
  })
  on('2026-11-18')
  const reason = '培训学时由综合科登记，请转综合科办理'
  await stage.call(playerOf(officers.personnelHead), endpoints.tasks.return, { id, reason })
}

/** Somebody is away and has a deputy; a few keep their usual words. */
async function arrangeDesks(stage: Stage, { officers, branchSecretary }: Hands): Promise<void> {
  const { on, office, liaison } = cast(stage, officers)
  const head = officers.committeeHeads[0]
  on('2026-11-19')
  await stage.call(office, endpoints.desk.arrangeDeputy, {
    ...(head && { absentId: head.id }),
    deputyId: officers.liaisonOfficer.id,
    fromOn: '2026-11-19',
    throughOn: '2026-12-31',
    reason: '赴省委党校学习',
  })
  for (const player of [office, liaison, playerOf(branchSecretary)])
    for (const wording of ['同意。', '请按时限要求办理。', '已按要求完成，请审核。'])
      await stage.call(player, endpoints.desk.addUsualWords, { wording })
}

function cast(stage: Stage, officers: Officers) {
  return {
    on: (day: string) => stage.clock.set(moment(day, 9)),
    office: playerOf(officers.officeHead),
    liaison: playerOf(officers.liaisonOfficer),
    chair: playerOf(officers.chairperson),
  }
}
