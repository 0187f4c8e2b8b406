import { moduleOfEvent, type ModuleName } from '@tongxin/contract/module-table'
import { closedModules } from '../closed-modules.ts'
import type { Database } from '../db/database.ts'
import type { JobHandlers } from './jobs.ts'

type Handle = JobHandlers[string]

/** The same jobs, of which those of a module do nothing for a committee that has switched it off. */
export function whileOpen(database: Database, handlers: JobHandlers): JobHandlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => {
      const module = moduleOfEvent(name)
      return [name, module ? onlyOpen(database, module, handle) : handle]
    }),
  )
}

function onlyOpen(database: Database, module: ModuleName, handle: Handle): Handle {
  return async (payload) => {
    const closed = await closedModules(database.of(payload.committeeId), payload.committeeId)
    if (!closed.has(module)) await handle(payload)
  }
}
