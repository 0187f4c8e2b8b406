// What other rooms may use of proposals.
export { proposalTexts } from './search-texts.ts'
