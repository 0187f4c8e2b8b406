import { endpoints } from '@tongxin/contract/endpoints'
import type { Settled } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import { moment } from './hold-meeting.ts'
import { adoptAndCirculate, bringIntoForce, meetingOfMonth, tellRoundOf, type RoundCast } from './run-round.ts'

/** The third quarter of the cadres: summaries and reviews from paper, adopted by the Party group, made known. */
export async function assessCadres(
  stage: Stage,
  cast: RoundCast & { leader: Player },
  cadres: readonly Settled[],
): Promise<void> {
  const { office, leader } = cast
  const begun = await meetingOfMonth(stage, office, '次党组会议', '2026-03')
  const schemeId = await bringIntoForce(stage, cast, {
    title: '机关干部平时考核',
    meetingId: begun.id,
    on: begun.heldOn,
    from: '2026-01-01',
  })
  await report(stage, office, leader, cadres)
  const id = await tellRoundOf(stage, cast, schemeId, { from: '2026-07-01', until: '2026-10-01', on: '2026-10-08' })
  const meeting = await meetingOfMonth(stage, office, '次党组会议', '2026-10')
  await adoptAndCirculate(stage, office, {
    id,
    meetingId: meeting.id,
    on: meeting.heldOn,
    documentNumber: '常协办发〔2026〕24号',
    title: '关于第三季度机关干部平时考核结果的通报',
    issuer: '政协常德市委员会办公室',
    recipients: ['机关各处室', '各专门委员会办公室'],
  })
}

async function report(stage: Stage, office: Player, leader: Player, cadres: readonly Settled[]): Promise<void> {
  const on = '2026-09-29'
  stage.clock.set(moment(on, 16))
  for (const [at, { id: personId, name }] of cadres.entries()) {
    const common = { personId, on, source: '平时考核登记表' }
    await stage.call(office, endpoints.ledger.recordResult, {
      ...common,
      kind: 'cadre_summary',
      title: `${name}第三季度个人小结`,
      attributes: {},
    })
    const grade = at % 3 === 0 ? 'good' : at === 7 ? 'fair' : 'fairly_good'
    await stage.call(leader, endpoints.ledger.recordResult, {
      ...common,
      kind: 'cadre_review',
      title: `${name}第三季度审核评鉴`,
      attributes: { grade },
    })
  }
}
