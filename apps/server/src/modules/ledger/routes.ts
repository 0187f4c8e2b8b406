import type { Route } from '../../platform/http/operation.ts'
import { factsById, listFacts } from './list-facts.ts'
import { listResultKinds, recordResult, withdrawResult } from './results.ts'

export const ledgerRoutes: Route[] = [listFacts, factsById, recordResult, withdrawResult, listResultKinds]
