import { endpoints } from '@tongxin/contract/endpoints'
import { addDays } from '@tongxin/domain/calendar/business-day'
import type { Settled } from './build-people.ts'
import type { Player, Stage } from './calls.ts'
import type { Chance } from './chance.ts'
import { moment } from './hold-meeting.ts'

const subjects = [
  '加快智慧养老服务建设',
  '完善农村供水管护',
  '支持油茶产业发展',
  '优化老城区停车',
  '加强青少年心理健康',
  '推进中医药传承',
  '保护沅江岸线',
  '提升政务服务效率',
  '扶持专精特新企业',
  '改善校园周边交通',
]

interface InventedResult {
  person: Settled
  kind: string
  on: string
  title: string
  attributes: Record<string, string>
}

/** Results that came by other channels in the demonstration year: accepted proposals, adopted opinions, reports, speeches. */
export async function recordResults(
  stage: Stage,
  clerk: Player,
  members: readonly Settled[],
  luck: Chance,
): Promise<void> {
  const record = async ({ person, ...result }: InventedResult) => {
    const source = '提案系统、《社情民意》导出表（演示）'
    await stage.call(clerk, endpoints.ledger.recordResult, { personId: person.id, ...result, source })
  }
  stage.clock.set(moment('2026-03-02', 9))
  for (const result of proposals(members, luck)) await record(result)
  stage.clock.set(moment('2026-11-02', 9))
  for (const result of otherResults(members, luck)) await record(result)
}

function proposals(members: readonly Settled[], luck: Chance): InventedResult[] {
  return luck.some(members, 210).map((person, at) => ({
    person,
    kind: 'proposal_accepted',
    on: addDays('2025-12-26', at % 60),
    title: `关于${subject(at)}的提案`,
    attributes: { authorship: luck.happens(0.7) ? 'lead' : 'joint', number: String(at + 1) },
  }))
}

/** Fourteen adopted opinions, as the article counts them; reports and plenary speeches. */
function otherResults(members: readonly Settled[], luck: Chance): InventedResult[] {
  const opinions = luck.some(members, 14).map((person, at) => ({
    person,
    kind: 'opinion_adopted',
    on: addDays('2026-02-10', at * 17),
    title: `反映${subject(at)}的情况和建议`,
    attributes: { level: luck.pick(['city', 'city', 'province']) },
  }))
  const reports = luck.some(members, 18).map((person, at) => ({
    person,
    kind: 'research_report',
    on: addDays('2026-05-20', at * 3),
    title: `${subject(at)}调研报告`,
    attributes: { authorship: luck.happens(0.4) ? 'lead' : 'joint' },
  }))
  const speeches = luck.some(members, 12).map((person, at) => ({
    person,
    kind: 'plenary_speech',
    on: '2025-12-26',
    title: `${subject(at)}（大会发言）`,
    attributes: { form: at < 6 ? 'oral' : 'written' },
  }))
  return [...opinions, ...reports, ...speeches]
}

function subject(at: number): string {
  return subjects[at % subjects.length] ?? ''
}
