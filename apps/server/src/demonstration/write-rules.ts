import { endpoints } from '@tongxin/contract/endpoints'
import type { Player, Stage } from './calls.ts'
import { moment } from './hold-meeting.ts'
import { plannedRules, repealedRule, revisedRule, textOf, type PlannedRule } from './plan-rules.ts'
import type { Units } from './build-organisation.ts'

/** Writes the rule library: fifteen rules in force, one of them revised, and one that was repealed. */
export async function writeRules(stage: Stage, office: Player, units: Units): Promise<void> {
  stage.clock.set(moment('2026-01-06', 9))
  for (const planned of [...plannedRules, repealedRule]) {
    const id = await putInForce(stage, office, planned, units.of(planned.unit))
    for (const link of planned.links ?? []) await stage.call(office, endpoints.library.link, { id, ...link })
    if (planned.title === revisedRule.title) await revise(stage, office, id)
    if (planned === repealedRule) {
      const { until: on, reason } = repealedRule
      await stage.call(office, endpoints.library.repeal, { id, on, reason })
    }
  }
}

async function putInForce(stage: Stage, office: Player, planned: PlannedRule, unitId: string): Promise<string> {
  const { title, from, documentNumber } = planned
  const { id } = await stage.call(office, endpoints.library.draft, { title, unitId, text: textOf(planned) })
  await stage.call(office, endpoints.library.putInForce, { id, version: 1, fromOn: from, documentNumber })
  return id
}

async function revise(stage: Stage, office: Player, id: string): Promise<void> {
  const { number } = await stage.call(office, endpoints.library.draftVersion, { id })
  const { text } = await stage.call(office, endpoints.library.rule, { id, number })
  const { title, from, documentNumber, before, after } = revisedRule
  const changed = (text ?? '').replace(before, after)
  const { version } = await stage.call(office, endpoints.library.save, { id, version: 1, title, text: changed })
  await stage.call(office, endpoints.library.putInForce, { id, version, fromOn: from, documentNumber })
}
