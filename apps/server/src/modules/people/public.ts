// What other rooms may use of people.
export { spellName } from './spell-name.ts'
