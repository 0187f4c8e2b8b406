import type { Route } from '../../platform/http/operation.ts'
import { listSheets } from './list-sheets.ts'
import { printSheet } from './print-sheet.ts'
import { ownSheet, readSheet } from './read-sheet.ts'
import { schemeRoutes } from './schemes/routes.ts'
import { roundRoutes } from './rounds/routes.ts'
import { trialRoutes } from './trials/routes.ts'

export const assessmentRoutes: Route[] = [
  ownSheet,
  listSheets,
  readSheet,
  printSheet,
  ...schemeRoutes,
  ...roundRoutes,
  ...trialRoutes,
]
