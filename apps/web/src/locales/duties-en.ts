import type { DutyWords } from './words.ts'

/** The words of each duty in English, fetched with its pages. */
export const english = {
  access: () => import('./en/access.ts'),
  assessment: () => import('./en/assessment.ts'),
  calendar: () => import('./en/calendar.ts'),
  charts: () => import('./en/charts.ts'),
  cockpit: () => import('./en/cockpit.ts'),
  directives: () => import('./en/directives.ts'),
  duties: () => import('./en/duties.ts'),
  editor: () => import('./en/editor.ts'),
  events: () => import('./en/events.ts'),
  ledger: () => import('./en/ledger.ts'),
  library: () => import('./en/library.ts'),
  meetings: () => import('./en/meetings.ts'),
  modules: () => import('./en/modules.ts'),
  organisation: () => import('./en/organisation.ts'),
  people: () => import('./en/people.ts'),
  permissions: () => import('./en/permissions.ts'),
  records: () => import('./en/records.ts'),
  relief: () => import('./en/relief.ts'),
  rounds: () => import('./en/rounds.ts'),
  schemes: () => import('./en/schemes.ts'),
  search: () => import('./en/search.ts'),
  sheets: () => import('./en/sheets.ts'),
  supervision: () => import('./en/supervision.ts'),
  trials: () => import('./en/trials.ts'),
} satisfies DutyWords
