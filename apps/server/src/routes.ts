import { accessRoutes } from './modules/access/routes.ts'
import { calendarRoutes } from './modules/calendar/routes.ts'
import { dutyRoutes } from './modules/duties/routes.ts'
import { setupRoutes } from './modules/setup/routes.ts'
import { moduleRoutes } from './modules/modules/routes.ts'
import { organisationRoutes } from './modules/organisation/routes.ts'
import { assessmentRoutes } from './modules/assessment/routes.ts'
import { cockpitRoutes } from './modules/cockpit/routes.ts'
import { rectificationRoutes } from './modules/rectification/routes.ts'
import { reliefRoutes } from './modules/relief/routes.ts'
import { proposalRoutes } from './modules/proposals/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'
import { ledgerRoutes } from './modules/ledger/routes.ts'
import { meetingRoutes } from './modules/meetings/routes.ts'
import { directiveRoutes } from './modules/directives/routes.ts'
import { taskRoutes } from './modules/tasks/routes.ts'
import { libraryRoutes } from './modules/library/routes.ts'
import { searchRoutes } from './modules/search/routes.ts'
import type { Route } from './platform/http/operation.ts'

/** Every route of the product, one line a room. */
export const routes: readonly Route[] = [
  ...setupRoutes,
  ...accessRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...assessmentRoutes,
  ...cockpitRoutes,
  ...meetingRoutes,
  ...taskRoutes,
  ...directiveRoutes,
  ...ledgerRoutes,
  ...rectificationRoutes,
  ...reliefRoutes,
  ...moduleRoutes,
  ...proposalRoutes,
  ...searchRoutes,
  ...dutyRoutes,
  ...calendarRoutes,
  ...libraryRoutes,
]
