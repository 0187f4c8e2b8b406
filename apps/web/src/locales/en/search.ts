import type { WordsOf } from '../words.ts'

export const search = {
  lead: 'Finds exact wording in everything you may see. Separate words by blanks; press “/” at any time.',
  words: 'Words to find',
  hint: 'A word, a meeting, the wording of a clause …',
  kinds: {
    meeting: 'Meetings',
    minutes: 'Minutes',
    proposal: 'Proposals',
    rule: 'Internal rules',
    responsibility: 'Responsibility lists',
  },
  people: 'People',
  many: 'Many results, the newest first',
  showAll: 'Show all',
  allKinds: 'Back to all results',
  nothing: 'No text holds “{text}”',
  nothingHint: 'Check the wording, or ask for fewer words.',
} satisfies WordsOf<'search'>
