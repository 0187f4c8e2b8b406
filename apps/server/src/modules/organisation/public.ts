// What other rooms may use of the organisation.
export { branchesOfOfficers, branchKinds, branchOf, officerKinds } from './branches.ts'
export { unitTerms, type UnitTerm } from './branches/terms.ts'
export { holdersOfPosts } from './holders.ts'
export { inForce } from './on-day.ts'
export { coverageOn } from './queries.ts'
