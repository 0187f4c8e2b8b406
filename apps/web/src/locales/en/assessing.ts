import type { WordsOf } from '../words.ts'

export const assessing = {
  group: 'Members’ duties',
  myYear: 'My year of duty',
  all: 'Assessment of members',
  schemes: 'Assessment schemes',
  rounds: 'Rounds of assessment',
  trials: 'Dry run',
} satisfies WordsOf<'assessing'>
