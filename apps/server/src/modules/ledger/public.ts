// What other rooms may use of the ledger.
export { factOf } from './fact-row.ts'
export { factsOfEvent, standingFactOf, standingFactsOf } from './queries.ts'
export { rebuildLedger, type RebuildReport } from './rebuild.ts'
