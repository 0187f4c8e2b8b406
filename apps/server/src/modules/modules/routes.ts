import type { Route } from '../../platform/http/operation.ts'
import { closeModule, keepModule, openModule } from './decide-module.ts'
import { listModules } from './list-modules.ts'

export const moduleRoutes: Route[] = [listModules, closeModule, openModule, keepModule]
