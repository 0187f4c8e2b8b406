// What the wiring takes of the rule library.
export { ruleTexts } from './search-texts.ts'
