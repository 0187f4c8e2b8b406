import type { WordsOf } from '../words.ts'

export const modules = {
  lead: 'A module that nobody needs can be switched off: it leaves the menu, and its pages, prints and exports are closed. All its records stay, the ledger and the audit trail read them as before, and it can come back at any time. If nothing was recorded in a module for two months, the workbench asks on the 1st of the month whether it is still needed.',
  name: 'Module',
  purpose: 'What it is for',
  lastUsed: 'Last record',
  neverUsed: 'No record yet',
  onlyShows: 'Shows only, leaves no records',
  state: 'State',
  isOpen: 'In use',
  isProposed: 'Closing proposed',
  isClosed: 'Switched off',
  decided: 'Decided by, when and why',
  decision: '{name}, {day}: {reason}',
  reason: 'Reason',
  close: 'Switch off',
  closeLead:
    'After “{name}” is switched off nobody can open its pages. Its records stay, and it can be switched on again at any time.',
  wasClosed: '“{name}” is switched off',
  open: 'Switch on',
  openLead: '“{name}” comes back to the menu, with the records it had.',
  wasOpened: '“{name}” is switched on again',
  keep: 'Keep it',
  keepLead: 'For two months nothing was recorded in “{name}”. If it is kept, nobody is asked again for two months.',
  wasKept: '“{name}” is kept',
  names: {
    meetings: 'Meetings',
    assessment: 'Assessment',
    proposals: 'Proposals',
    rectification: 'Rectifications',
    cockpit: 'Method at a glance',
    directives: 'Decisions from above',
    duties: 'Duties',
    library: 'Rule library',
  },
  purposes: {
    meetings: 'Notices, leave, attendance and minutes; adopted minutes enter the ledger by themselves.',
    assessment:
      'Schemes from draft to adoption; duty years computed, verified, told, objected to, adopted, circulated.',
    proposals: 'The whole life of proposals: writing, review, handling, reply, rating and promises.',
    duties:
      'Works the duties of the branches out from rules and meetings; makes the reminder of the month, printed or in a calendar.',
    library:
      'Internal rules with versions and clauses, in force and repealed, linked with meetings and posts, searchable.',
    rectification: 'What a quarter found wanting: notice, measures, result, re-check, evaluation; one case each.',
    cockpit: 'The indicators of the method on one page, each number with its records; prints on A3.',
    directives: 'Decisions of higher bodies: entered once, split into tasks, followed to their result.',
  },
} as const satisfies WordsOf<'modules'>
