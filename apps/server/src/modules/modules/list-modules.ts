import { endpoints } from '@tongxin/contract/endpoints'
import { moduleNames, moduleTable } from '@tongxin/contract/module-table'
import { decideModuleAct } from '@tongxin/domain/modules/module'
import { holds } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { decidedModules, lastUses, type Decided } from './queries.ts'

export const listModules = query(endpoints.modules.list, async ({ db, actor }) => {
  const [rows, uses] = await Promise.all([decidedModules(db, actor.committeeId), lastUses(db, actor.committeeId)])
  const items = moduleNames.map((name) => {
    const row = rows.find((one) => one.name === name)
    const standing = { open: row?.open ?? true, proposed: row?.proposed ?? false }
    const maySwitch = holds(actor, 'module.switch')
    return {
      name,
      ...standing,
      recordsUse: moduleTable[name].events.length > 0,
      lastUsedOn: uses.get(name) ?? null,
      decided: decisionOf(row),
      can: {
        close: decideModuleAct('close', standing, maySwitch),
        open: decideModuleAct('open', standing, maySwitch),
        keep: decideModuleAct('keep', standing, true),
      },
    }
  })
  return { items, total: items.length }
})

function decisionOf(row: Decided | undefined) {
  if (!row?.decided_at) return null
  return { byName: row.decided_by_name ?? '', at: row.decided_at.toISOString(), reason: row.reason ?? '' }
}
