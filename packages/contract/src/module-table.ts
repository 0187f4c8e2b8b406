/** A duty that a committee can do without. */
interface ModuleRow {
  /** Groups of endpoints that answer `module_closed` while it is switched off. */
  groups: readonly string[]
  /** The word before the dot in the types of its events and the names of its jobs; the last of them is its last use. */
  events: readonly string[]
}

/** Every duty that can be switched off (guardrail F12). The cockpit only shows: it leaves no events by which to see use. */
export const moduleTable = {
  meetings: {
    groups: ['meetings', 'meetingRecords', 'meetingSeries', 'door'],
    events: ['meeting', 'attendance', 'leave', 'minutes', 'series'],
  },
  assessment: {
    groups: ['assessment', 'schemes', 'rounds', 'sheets', 'trials'],
    events: ['scheme', 'trial', 'round', 'facts', 'objection', 'sheet'],
  },
  proposals: { groups: ['proposals', 'handling', 'outcomes'], events: ['proposal', 'promise'] },
  duties: { groups: ['duties'], events: ['duty'] },
  library: { groups: ['library'], events: ['rule'] },
  rectification: { groups: ['rectification'], events: ['rectification'] },
  cockpit: { groups: ['cockpit'], events: [] },
  directives: { groups: ['directives'], events: ['directive'] },
} as const satisfies Record<string, ModuleRow>

/**
 * Groups that are always there: the others stand on them. `relief` is one of them: a committee may not switch off the
 * way to complain about it, nor the norm that says what is not required (guardrails F10 and F11).
 */
export const coreGroups = [
  'access',
  'setup',
  'organisation',
  'branches',
  'people',
  'ledger',
  'tasks',
  'desk',
  'supervision',
  'ratingLinks',
  'calendarFeed',
  'relief',
  'modules',
  'search',
  'calendar',
] as const

export type ModuleName = keyof typeof moduleTable

/** Names of all modules, in the order of the table. */
export const moduleNames = Object.keys(moduleTable) as [ModuleName, ...ModuleName[]]

/** The module whose events or jobs bear such a name, `room.happened`; `null` for those of the core. */
export function moduleOfEvent(type: string): ModuleName | null {
  const room = type.split('.')[0] ?? ''
  return moduleNames.find((name) => (moduleTable[name].events as readonly string[]).includes(room)) ?? null
}
