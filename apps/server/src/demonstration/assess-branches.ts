import { endpoints } from '@tongxin/contract/endpoints'
import type { Player, Stage } from './calls.ts'
import { moment } from './hold-meeting.ts'
import type { Branch } from './restructure-branches.ts'
import { adoptAndCirculate, bringIntoForce, meetingOfMonth, tellRoundOf, type RoundCast } from './run-round.ts'

const ratings = [
  { strength: [90, 92], satisfied: [26, 28], fairly: [3, 2], dissatisfied: [1, 0] },
  { strength: [86, 88], satisfied: [21, 23], fairly: [4, 3], dissatisfied: [2, 1] },
  { strength: [91, 90], satisfied: [30, 29], fairly: [1, 2], dissatisfied: [0, 1] },
  { strength: [82, 87], satisfied: [18, 22], fairly: [5, 4], dissatisfied: [4, 1] },
  { strength: [88, 89], satisfied: [3, 24], fairly: [1, 2], dissatisfied: [0, 1] },
] as const

/** Two quarters of the branches: adopted, talked over, made known; what fell short is put right; the stars are drafted. */
export async function assessBranches(stage: Stage, cast: RoundCast, branches: readonly Branch[]): Promise<void> {
  const { office } = cast
  const first = await meetingOfMonth(stage, office, '机关党委会', '2026-03')
  const begun = { meetingId: first.id, on: first.heldOn, from: '2026-01-01' }
  const quarter = await bringIntoForce(stage, cast, { title: '党支部季度考核', ...begun })
  const stars = await bringIntoForce(stage, cast, { title: '党支部星级评定', ...begun })
  await rate(stage, office, branches, 0, '2026-06-29')
  const second = await tellRoundOf(stage, cast, quarter, { from: '2026-04-01', until: '2026-07-01', on: '2026-07-06' })
  await settle(stage, office, second, branches, '2026-07', '常协机党〔2026〕9号')
  const done = await notice(stage, office, second, branches[3], '2026-07-22', unsolved)
  await putRight(stage, cast, done)
  await rate(stage, office, branches, 1, '2026-09-28')
  const third = await tellRoundOf(stage, cast, quarter, { from: '2026-07-01', until: '2026-10-01', on: '2026-10-12' })
  await settle(stage, office, third, branches, '2026-10', '常协机党〔2026〕15号')
  const running = await notice(stage, office, third, branches[3], '2026-10-28', unsolved)
  stage.clock.set(moment('2026-11-02', 9))
  await stage.call(office, endpoints.rectification.plan, {
    id: running,
    version: 1,
    wording: '支部书记牵头，十一月底前与施工方定下改造完工日期。',
  })
  await notice(stage, office, third, branches[1], '2026-11-16', dissatisfied)
  await draftStars(stage, office, stars, branches)
}

/** What no record of the system gives: the rating, the ballots, and problems that were due. */
async function rate(stage: Stage, office: Player, branches: readonly Branch[], quarter: 0 | 1, on: string) {
  stage.clock.set(moment(on, 16))
  for (const [at, { id: unitId, name }] of branches.entries()) {
    const given = ratings[at % ratings.length]
    if (!given) continue
    const say = (kind: string, title: string, attributes: Record<string, string | number>) =>
      stage.call(office, endpoints.ledger.recordResult, {
        unitId,
        kind,
        on,
        title,
        attributes,
        source: '机关党委登记簿',
      })
    await say('branch_rating', `${name}战斗力评定`, { what: 'strength', points: given.strength[quarter] })
    for (const answer of ['satisfied', 'fairly', 'dissatisfied'] as const)
      if (given[answer][quarter] > 0)
        await say('branch_ballots', `${name}满意度测评`, { answer, number: given[answer][quarter] })
    if (at === 2) continue
    await say('branch_problem', '办公区停车难', { outcome: 'verified', case: `${quarter + 1}-1` })
    await say('branch_problem', '老干部活动室改造', {
      outcome: at === 3 ? 'open' : 'verified',
      case: `${quarter + 1}-2`,
    })
  }
}

/** Talked over face to face and adopted at the same meeting of the Party committee. */
async function settle(
  stage: Stage,
  office: Player,
  id: string,
  branches: readonly Branch[],
  month: string,
  documentNumber: string,
): Promise<void> {
  const meeting = await meetingOfMonth(stage, office, '机关党委会', month)
  stage.clock.set(moment(meeting.heldOn, 17))
  for (const { id: subjectId } of branches)
    await stage.call(office, endpoints.sheets.talk, { id, subjectId, meetingId: meeting.id })
  await adoptAndCirculate(stage, office, {
    id,
    meetingId: meeting.id,
    on: meeting.heldOn,
    documentNumber,
    title: `关于${month === '2026-07' ? '第二' : '第三'}季度党支部考核结果的通报`,
    issuer: '政协常德市委员会机关委员会',
    recipients: ['各党支部'],
  })
}

const unsolved = {
  title: '到期问题没有全部解决',
  shortcoming: '考核表显示，老干部活动室改造到期没有解决，问题解决率低于100%。',
  standard: '党支部季度考核办法“问题解决率”：到期问题解决并经核实。',
  nodeId: 'solved',
}
const dissatisfied = {
  title: '测评中有不满意票',
  shortcoming: '考核表显示，本季度满意度测评中有不满意票，意见没有逐条回应。',
  standard: '党支部季度考核办法“群众满意率”。',
  nodeId: 'satisfaction',
}

async function notice(
  stage: Stage,
  office: Player,
  roundId: string,
  branch: Branch | undefined,
  on: string,
  { nodeId, ...about }: typeof unsolved,
) {
  if (!branch) throw new Error('No such branch.')
  stage.clock.set(moment(on, 10))
  const { id } = await stage.call(office, endpoints.rectification.notice, {
    unitId: branch.id,
    ...about,
    item: { roundId, nodeId },
  })
  return id
}

async function putRight(stage: Stage, { office, reviewer }: RoundCast, id: string): Promise<void> {
  const at = (on: string) => stage.clock.set(moment(on, 10))
  at('2026-07-24')
  await stage.call(office, endpoints.rectification.plan, {
    id,
    version: 1,
    wording: '八月上旬召开协调会，明确改造方案和责任人。',
  })
  at('2026-08-14')
  await stage.call(office, endpoints.rectification.report, {
    id,
    version: 2,
    wording: '协调会已开，改造方案已定，进入采购。',
  })
  at('2026-08-18')
  await stage.call(office, endpoints.rectification.recheck, {
    id,
    version: 3,
    holds: true,
    wording: '记录属实，复查通过。',
  })
  at('2026-08-20')
  await stage.call(reviewer, endpoints.rectification.evaluate, {
    id,
    version: 4,
    effect: 'mostly',
    wording: '方案已定，改造尚未完工，下季继续跟踪。',
  })
}

/** The year is not over: the stars stand as a draft. */
async function draftStars(stage: Stage, office: Player, schemeId: string, branches: readonly Branch[]): Promise<void> {
  const on = '2026-11-17'
  stage.clock.set(moment(on, 9))
  for (const [at, { id: unitId, name }] of branches.entries()) {
    const points = { basic: 96 - at, minus: at, evaluation: 92 - at }
    for (const [what, value] of Object.entries(points))
      await stage.call(office, endpoints.ledger.recordResult, {
        unitId,
        kind: 'branch_rating',
        on,
        title: `${name}星级自评复核`,
        attributes: { what, points: value },
        source: '机关党委登记簿',
      })
  }
  await stage.call(office, endpoints.rounds.open, { schemeId, from: '2026-01-01', until: '2026-11-18' })
}
