import { moduleActs } from '@tongxin/domain/modules/module'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { moduleNames } from './module-table.ts'
import { can, day, line, moment, nothing } from './shapes.ts'

const name = z.enum(moduleNames)
const byName = z.object({ name })
const withReason = z.object({ reason: line(200) })

export const moduleEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/modules',
    permission: 'module.review',
    summary:
      'The modules of the product: when each was last used, whether it is switched on, who decided it when and why',
    answer: z.object({
      items: z.array(
        z.object({
          name,
          open: z.boolean(),
          /** Whether its use can be seen from records at all. */
          recordsUse: z.boolean(),
          lastUsedOn: day.nullable(),
          /** Closing it is proposed on the workbench. */
          proposed: z.boolean(),
          decided: z.object({ byName: z.string(), at: moment, reason: z.string() }).nullable(),
          can: can(moduleActs),
        }),
      ),
      total: z.number().int(),
    }),
  }),
  close: endpoint({
    method: 'POST',
    path: '/modules/:name/closing',
    permission: 'module.switch',
    browserOnly: true,
    summary: 'Switch a module off for the whole committee; its records stay',
    params: byName,
    body: withReason,
    answer: nothing,
  }),
  open: endpoint({
    method: 'POST',
    path: '/modules/:name/opening',
    permission: 'module.switch',
    browserOnly: true,
    summary: 'Switch a module on again',
    params: byName,
    body: withReason,
    answer: nothing,
  }),
  keep: endpoint({
    method: 'POST',
    path: '/modules/:name/keeping',
    permission: 'module.review',
    browserOnly: true,
    summary: 'Keep a module although closing it was proposed; for two months nobody is asked again',
    params: byName,
    body: withReason,
    answer: nothing,
  }),
}
