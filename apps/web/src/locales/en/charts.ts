import type { WordsOf } from '../words.ts'

export const charts = {
  chart: 'Chart',
  table: 'Table',
  seeTable: '{label} (chart; the table holds the same numbers)',
} satisfies WordsOf<'charts'>
