import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../platform/http/operation.ts'
import { move } from './move.ts'

export const planMeasures = operation(endpoints.rectification.plan, (context) => move(context, 'plan', context.input))

export const reportResult = operation(endpoints.rectification.report, (context) =>
  move(context, 'report', context.input),
)

export const recheck = operation(endpoints.rectification.recheck, (context) =>
  move(context, context.input.holds ? 'pass' : 'sendBack', context.input),
)

export const evaluateRectification = operation(endpoints.rectification.evaluate, (context) =>
  move(context, 'evaluate', context.input),
)

export const withdrawNotice = operation(endpoints.rectification.withdraw, (context) =>
  move(context, 'withdraw', context.input),
)
