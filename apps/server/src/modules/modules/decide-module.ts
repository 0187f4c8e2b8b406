import { endpoints } from '@tongxin/contract/endpoints'
import type { ModuleName } from '@tongxin/contract/module-table'
import { decideModuleAct, type ModuleAct } from '@tongxin/domain/modules/module'
import { found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { subjectOf } from './present.ts'
import { lockModule, saveDecision } from './store.ts'

const happened: Record<ModuleAct, string> = { close: 'module.closed', open: 'module.opened', keep: 'module.kept' }

type Endpoints = typeof endpoints.modules
type Context = Pick<WriteContext<Endpoints[ModuleAct]>, 'tx' | 'actor' | 'now' | 'record'>

/** One decision about one module; who may take it stands at the endpoint. */
async function decide(
  act: ModuleAct,
  { tx, actor, now, record }: Context,
  { name, reason }: { name: ModuleName; reason: string },
): Promise<Record<string, never>> {
  const module = await lockModule(tx, actor.committeeId, name, now)
  mustBeAllowed(decideModuleAct(act, module, true))
  const by = found(actor.personId)
  await saveDecision(tx, actor.committeeId, module.id, { open: act !== 'close', by, at: now, reason })
  await record({ type: happened[act], subject: subjectOf({ id: module.id, name }), payload: { name, reason } })
  return {}
}

export const closeModule = operation(endpoints.modules.close, (context) => decide('close', context, context.input))

export const openModule = operation(endpoints.modules.open, (context) => decide('open', context, context.input))

export const keepModule = operation(endpoints.modules.keep, (context) => decide('keep', context, context.input))
