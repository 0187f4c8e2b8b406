// What other rooms may use of the organisation.
export { inForce } from './on-day.ts'
export { coverageOn } from './queries.ts'
