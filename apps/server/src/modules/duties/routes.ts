import type { Route } from '../../platform/http/operation.ts'
import { readCalendar } from './calendar-feed.ts'
import { createFeed, listFeeds, revokeFeed } from './feeds.ts'
import { printMonth } from './print-month.ts'
import { dutyUnitsOf, overview, readMonth, readYear } from './read-duties.ts'
import { listTalks, recordTalks, withdrawTalk } from './talks.ts'
import { waiveDuty, withdrawWaiver } from './waivers.ts'

export const dutyRoutes: Route[] = [
  dutyUnitsOf,
  overview,
  readYear,
  readMonth,
  printMonth,
  waiveDuty,
  withdrawWaiver,
  listTalks,
  recordTalks,
  withdrawTalk,
  listFeeds,
  createFeed,
  revokeFeed,
  readCalendar,
]
