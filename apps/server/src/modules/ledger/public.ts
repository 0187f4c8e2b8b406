// What other rooms may use of the ledger.
export { factOf } from './fact-row.ts'
export { factsOfEvent, standingFactOf } from './queries.ts'
export { rebuildLedger, type RebuildReport } from './rebuild.ts'
