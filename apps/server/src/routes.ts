import { accessRoutes } from './modules/access/routes.ts'
import type { Route } from './platform/http/operation.ts'

/** Every route of the product, one line a room. */
export const routes: readonly Route[] = [...accessRoutes]
