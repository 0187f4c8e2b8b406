import type { Route } from '../../platform/http/operation.ts'
import { find } from './find.ts'

export const searchRoutes: Route[] = [find]
