import type { WordsOf } from '../words.ts'

export const assessing = {
  group: 'Members’ duties',
  myYear: 'My year of duty',
  all: 'Assessment of members',
  schemes: 'Assessment schemes',
} satisfies WordsOf<'assessing'>
