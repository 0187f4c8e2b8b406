import type { Route } from '../../platform/http/operation.ts'
import { listYears, readText, takeOverYear } from './working-years.ts'
import { readYearSheet, yearTemplate } from './year-sheet.ts'

export const calendarRoutes: Route[] = [listYears, yearTemplate, readText, readYearSheet, takeOverYear]
