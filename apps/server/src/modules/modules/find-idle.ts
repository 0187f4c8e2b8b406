import { moduleNames, moduleTable, type ModuleName } from '@tongxin/contract/module-table'
import { isIdle } from '@tongxin/domain/modules/module'
import { businessDay } from '../../platform/clock.ts'
import { recorder } from '../../platform/events/record-event.ts'
import type { Services } from '../../platform/http/services.ts'
import { subjectOf } from './present.ts'
import { lastUses, reviewerIds } from './queries.ts'
import { lockModule } from './store.ts'

/** Proposes to close what nobody used for two months, and takes a proposal back that use has overtaken. May run twice. */
export async function findIdleModules(services: Services): Promise<void> {
  const committees = await services.database.signIn.selectFrom('committee').select(['id', 'created_at']).execute()
  for (const committee of committees) await lookAt(services, committee)
}

async function lookAt(services: Services, { id, created_at }: { id: string; created_at: Date }): Promise<void> {
  const uses = await lastUses(services.database.of(id), id)
  for (const name of moduleNames) {
    if (moduleTable[name].events.length === 0) continue
    await propose(services, id, name, { foundedOn: businessDay(created_at), usedOn: uses.get(name) ?? null })
  }
}

interface Days {
  foundedOn: string
  usedOn: string | null
}

async function propose(services: Services, committeeId: string, name: ModuleName, days: Days): Promise<void> {
  const { database, clock, packs, reactions } = services
  const [pack, today, now] = [await packs.of(committeeId), clock.today(), clock.now()]
  await database.transaction(committeeId, async (tx) => {
    const { id, open, proposed, decided_at } = await lockModule(tx, committeeId, name, now)
    const decidedOn = decided_at && businessDay(decided_at)
    const idle = isIdle([days.usedOn, days.foundedOn, decidedOn], today)
    if (!open || idle === proposed) return
    const { record } = recorder(committeeId, { tx, pack, actor: null, now, today }, reactions, null)
    const subject = subjectOf({ id, name })
    if (!idle) {
      await record({ type: 'module.found_in_use', subject, payload: { name, lastUsedOn: days.usedOn } })
      return
    }
    const ownerIds = await reviewerIds(tx, pack, committeeId, today)
    await record({ type: 'module.found_idle', subject, payload: { name, lastUsedOn: days.usedOn, ownerIds } })
  })
}
