import { endpoints } from '@tongxin/contract/endpoints'
import { found } from '../../platform/http/app-error.ts'
import { query, type Route } from '../../platform/http/operation.ts'
import { recordsOf } from './gauges.ts'
import { measureContext, methodPage } from './method-page.ts'
import { printMethod } from './print-method.ts'

const method = query(endpoints.cockpit.method, async ({ db, pack, actor, input, today }) =>
  methodPage(await measureContext(db, pack, actor.committeeId, input.on ?? today)),
)

const records = query(endpoints.cockpit.records, async ({ db, pack, actor, input, today }) => {
  const indicator = found(pack.indicators.find(({ key }) => key === input.key))
  const context = await measureContext(db, pack, actor.committeeId, input.on ?? today)
  const page = await recordsOf(context, indicator.source, input)
  return { key: indicator.key, name: indicator.name, formula: indicator.formula, ...page }
})

export const cockpitRoutes: Route[] = [method, records, printMethod]
