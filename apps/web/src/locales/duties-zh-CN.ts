/** The words of each duty, fetched with the pages that `app/routes.tsx` gives them to. */
export const chinese = {
  access: () => import('./zh-CN/access.ts'),
  assessment: () => import('./zh-CN/assessment.ts'),
  charts: () => import('./zh-CN/charts.ts'),
  cockpit: () => import('./zh-CN/cockpit.ts'),
  editor: () => import('./zh-CN/editor.ts'),
  events: () => import('./zh-CN/events.ts'),
  ledger: () => import('./zh-CN/ledger.ts'),
  meetings: () => import('./zh-CN/meetings.ts'),
  organisation: () => import('./zh-CN/organisation.ts'),
  people: () => import('./zh-CN/people.ts'),
  permissions: () => import('./zh-CN/permissions.ts'),
  relief: () => import('./zh-CN/relief.ts'),
  rounds: () => import('./zh-CN/rounds.ts'),
  schemes: () => import('./zh-CN/schemes.ts'),
  sheets: () => import('./zh-CN/sheets.ts'),
  trials: () => import('./zh-CN/trials.ts'),
} as const
