// What other rooms may use of setting up a committee.
export { foundCommittee } from './found-committee.ts'
export { takePack } from './pack-choice.ts'
