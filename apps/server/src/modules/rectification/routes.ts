import type { Route } from '../../platform/http/operation.ts'
import { evaluateRectification, planMeasures, recheck, reportResult, withdrawNotice } from './acts.ts'
import { noticeRectification } from './notice.ts'
import { printNotice } from './print-notice.ts'
import { listRectifications, readRectification } from './read.ts'

export const rectificationRoutes: Route[] = [
  listRectifications,
  noticeRectification,
  readRectification,
  planMeasures,
  reportResult,
  recheck,
  evaluateRectification,
  withdrawNotice,
  printNotice,
]
