import type { Route } from '../../platform/http/operation.ts'
import { exportFacts, factsById, listFacts } from './list-facts.ts'
import { listResultKinds, recordResult, withdrawResult } from './results.ts'

export const ledgerRoutes: Route[] = [listFacts, exportFacts, factsById, recordResult, withdrawResult, listResultKinds]
