// What other rooms may use of people.
export { spellName } from './spell-name.ts'
export { matches } from './filter-people.ts'
export { personLines } from './person-lines.ts'
export { peopleJobs } from './jobs.ts'
export { seatedOn } from './seated.ts'
export { visiblePeople } from './visible.ts'
