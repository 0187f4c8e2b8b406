import { endpoints } from '@tongxin/contract/endpoints'
import type { Player, Stage } from './calls.ts'

export const biweekly = '党组班子（扩大）双周碰头会'

interface Hands {
  partyGroupId: string
  chairId: string
  recorderId: string
}

/** The biweekly meeting as a series: its rhythm, its template, its backlog. */
export async function startBiweekly(stage: Stage, organiser: Player, hands: Hands): Promise<void> {
  await stage.call(organiser, endpoints.meetingSeries.start, {
    kind: 'biweekly',
    unitId: hands.partyGroupId,
    title: biweekly,
    every: 'fortnight',
    startsOn: '2026-01-05',
    startTime: '15:00',
    place: '市政协党组会议室',
    chairId: hands.chairId,
    recorderId: hands.recorderId,
    agenda: [{ title: '第一议题', firstAgenda: true }, { title: '年度任务清单与月工作安排推进情况' }],
  })
}

/** What waits for the next meeting of a kind, to be taken up at it. */
export async function takeUpWaiting(stage: Stage, organiser: Player, kind: string) {
  const { items } = await stage.call(organiser, endpoints.meetingSeries.list, {})
  const series = items.find((item) => item.kind === kind)
  if (!series || series.waiting === 0) return []
  const { backlog } = await stage.call(organiser, endpoints.meetingSeries.one, { id: series.id })
  return backlog.map(({ id, title }) => ({
    title,
    parkedItemId: id,
    record: '上次会议未议，本次研究：原则同意，按讨论意见修改后印发。',
  }))
}
