// What other rooms may use of accounts and rights.
export { actorOfPerson } from './actor-of-person.ts'
export { actorSource } from './actor-source.ts'
export { hashPassword, requireStrongPassword } from './passwords.ts'
export { codeAt } from './second-factor.ts'
