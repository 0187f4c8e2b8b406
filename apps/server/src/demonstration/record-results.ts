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

/** Results that came by other channels in the demonstration year: accepted proposals, adopted opinions, reports, speeches. */
export async function recordResults(
  stage: Stage,
  clerk: Player,
  members: readonly Settled[],
  luck: Chance,
): Promise<void> {
  const record = async (
    person: Settled,
    kind: string,
    on: string,
    title: string,
    attributes: Record<string, string | boolean>,
  ) => {
    await stage.call(clerk, endpoints.ledger.recordResult, {
      personId: person.id,
      kind,
      on,
      title,
      attributes,
      source: '提案系统、《社情民意》导出表（演示）',
    })
  }
  stage.clock.set(moment('2026-03-02', 9))
  for (const [at, person] of luck.some(members, 210).entries()) {
    const subject = subjects[at % subjects.length] ?? ''
    await record(person, 'proposal_accepted', addDays('2025-12-26', at % 60), `关于${subject}的提案`, {
      authorship: luck.happens(0.7) ? 'lead' : 'joint',
      number: String(at + 1),
    })
  }
  stage.clock.set(moment('2026-11-02', 9))
  for (const [at, person] of luck.some(members, 14).entries()) {
    await record(
      person,
      'opinion_adopted',
      addDays('2026-02-10', at * 17),
      `反映${subjects[at % subjects.length] ?? ''}的情况和建议`,
      { level: luck.pick(['city', 'city', 'province']) },
    )
  }
  for (const [at, person] of luck.some(members, 18).entries()) {
    await record(
      person,
      'research_report',
      addDays('2026-05-20', at * 3),
      `${subjects[at % subjects.length] ?? ''}调研报告`,
      { authorship: luck.happens(0.4) ? 'lead' : 'joint' },
    )
  }
  for (const [at, person] of luck.some(members, 12).entries()) {
    await record(person, 'plenary_speech', '2025-12-26', `${subjects[at % subjects.length] ?? ''}（大会发言）`, {
      form: at < 6 ? 'oral' : 'written',
    })
  }
}
