import type { WordsOf } from '../words.ts'

export const editor = {
  faults: 'Check of the text',
  faultCount: '{count} place to mend|{count} places to mend',
  cleanText: 'No faults',
  checkingText: 'Checking…',
  line: 'Line {line}',
} satisfies WordsOf<'editor'>
