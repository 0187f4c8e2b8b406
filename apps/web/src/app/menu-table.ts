import type { Permission } from '@tongxin/domain/access/permission'
import type { PlainKey } from '../locales/words.ts'
import type { IconName } from '../ui/icon.tsx'
import { paths } from './paths.ts'

interface EntryRow {
  path: string
  title: PlainKey
  permission: Permission
  /** A count of the workbench beside the name. */
  count?: 'toDo' | 'toRead' | 'done' | 'read'
}

interface GroupRow {
  title: PlainKey
  icon: IconName
  entries: readonly EntryRow[]
}

/** The tree of the menu. A duty adds its rows here; what the roles do not permit is not drawn. */
export const menuTable: readonly GroupRow[] = [
  {
    title: 'shell.workbench',
    icon: 'home',
    entries: [
      { path: paths.workbench, title: 'tasks.boxes.to_do', permission: 'workbench.read', count: 'toDo' },
      { path: paths.toRead, title: 'tasks.boxes.to_read', permission: 'workbench.read', count: 'toRead' },
      { path: paths.done, title: 'tasks.boxes.done', permission: 'workbench.read', count: 'done' },
      { path: paths.read, title: 'tasks.boxes.read', permission: 'workbench.read', count: 'read' },
      { path: paths.started, title: 'tasks.boxes.started', permission: 'workbench.read' },
    ],
  },
  {
    title: 'meetings.group',
    icon: 'calendar',
    entries: [
      { path: paths.meetings, title: 'meetings.title', permission: 'meeting.read' },
      { path: paths.leave, title: 'meetings.leaves', permission: 'meeting.read' },
    ],
  },
  {
    title: 'organisation.group',
    icon: 'people',
    entries: [
      { path: paths.organisation, title: 'organisation.title', permission: 'organisation.read' },
      { path: paths.people, title: 'people.title', permission: 'people.read' },
      { path: paths.imports, title: 'people.import', permission: 'roster.import' },
      { path: paths.coverage, title: 'organisation.coverage', permission: 'coverage.read' },
    ],
  },
  {
    title: 'assessing.group',
    icon: 'book',
    entries: [
      { path: paths.myYear, title: 'assessing.myYear', permission: 'assessment.read' },
      { path: paths.assessments, title: 'assessing.all', permission: 'assessment.survey' },
      { path: paths.rounds, title: 'assessing.rounds', permission: 'assessment.survey' },
      { path: paths.trials, title: 'assessing.trials', permission: 'scheme.try' },
      { path: paths.schemes, title: 'assessing.schemes', permission: 'scheme.read' },
      { path: paths.ledger, title: 'ledger.title', permission: 'ledger.read' },
    ],
  },
  {
    title: 'cockpit.group',
    icon: 'chart',
    entries: [{ path: paths.method, title: 'cockpit.title', permission: 'cockpit.read' }],
  },
  {
    title: 'relief.title',
    icon: 'inbox',
    entries: [{ path: paths.complaints, title: 'relief.title', permission: 'relief.read' }],
  },
  {
    title: 'shell.administration',
    icon: 'shield',
    entries: [
      { path: paths.accounts, title: 'access.accounts.title', permission: 'account.read' },
      { path: paths.administrators, title: 'access.administrators.title', permission: 'account.read' },
      { path: paths.tokens, title: 'access.tokens.title', permission: 'token.manage' },
      { path: paths.audit, title: 'access.audit.title', permission: 'audit.read' },
    ],
  },
]

/** Places in the bar at the foot of a phone, if permitted. */
export const phonePaths: readonly string[] = [paths.workbench, paths.meetings, paths.myYear]
