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
      { path: paths.desk, title: 'places.desk', permission: 'workbench.read' },
    ],
  },
  {
    title: 'places.groups.supervision',
    icon: 'flag',
    entries: [
      { path: paths.supervision, title: 'places.supervision', permission: 'task.read' },
      { path: paths.directives, title: 'places.directives', permission: 'directive.read' },
      { path: paths.brief, title: 'places.brief', permission: 'task.read' },
    ],
  },
  {
    title: 'places.groups.meetings',
    icon: 'calendar',
    entries: [
      { path: paths.meetings, title: 'places.meetings', permission: 'meeting.read' },
      { path: paths.recordMeeting, title: 'places.recordMeeting', permission: 'meeting.create' },
      { path: paths.meetingSeries, title: 'places.meetingSeries', permission: 'meeting.read' },
      { path: paths.leave, title: 'places.leave', permission: 'meeting.read' },
      { path: paths.duties, title: 'places.duties', permission: 'duty.read' },
      { path: paths.dutyOverview, title: 'places.dutyOverview', permission: 'duty.survey' },
    ],
  },
  {
    title: 'places.groups.proposals',
    icon: 'document',
    entries: [
      { path: paths.proposals, title: 'places.proposals', permission: 'proposal.read' },
      { path: paths.handling, title: 'places.handling', permission: 'proposal.read' },
      { path: paths.promises, title: 'places.promises', permission: 'proposal.read' },
      { path: paths.proposalRates, title: 'places.proposalRates', permission: 'proposal.read' },
    ],
  },
  {
    title: 'places.groups.organisation',
    icon: 'people',
    entries: [
      { path: paths.organisation, title: 'places.organisation', permission: 'organisation.read' },
      { path: paths.branches, title: 'places.branches', permission: 'branch.read' },
      { path: paths.people, title: 'places.people', permission: 'people.read' },
      { path: paths.imports, title: 'places.imports', permission: 'roster.import' },
      { path: paths.coverage, title: 'places.coverage', permission: 'coverage.read' },
    ],
  },
  {
    title: 'places.groups.assessment',
    icon: 'book',
    entries: [
      { path: paths.myYear, title: 'places.myYear', permission: 'assessment.read' },
      { path: paths.assessments, title: 'places.assessments', permission: 'assessment.survey' },
      { path: paths.rounds, title: 'places.rounds', permission: 'assessment.survey' },
      { path: paths.rectifications, title: 'places.rectifications', permission: 'rectification.read' },
      { path: paths.trials, title: 'places.trials', permission: 'scheme.try' },
      { path: paths.schemes, title: 'places.schemes', permission: 'scheme.read' },
      { path: paths.ledger, title: 'places.ledger', permission: 'ledger.read' },
    ],
  },
  {
    title: 'places.groups.library',
    icon: 'document',
    entries: [{ path: paths.rules, title: 'places.rules', permission: 'rule.read' }],
  },
  {
    title: 'places.groups.method',
    icon: 'chart',
    entries: [{ path: paths.method, title: 'places.method', permission: 'cockpit.read' }],
  },
  {
    title: 'entry.relief',
    icon: 'inbox',
    entries: [{ path: paths.complaints, title: 'entry.relief', permission: 'relief.read' }],
  },
  {
    title: 'shell.administration',
    icon: 'shield',
    entries: [
      { path: paths.accounts, title: 'places.accounts', permission: 'account.read' },
      { path: paths.administrators, title: 'places.administrators', permission: 'account.read' },
      { path: paths.tokens, title: 'places.tokens', permission: 'token.manage' },
      { path: paths.modules, title: 'places.modules', permission: 'module.review' },
      { path: paths.workingYears, title: 'places.workingYears', permission: 'calendar.change' },
      { path: paths.audit, title: 'places.audit', permission: 'audit.read' },
    ],
  },
]

/** Places in the bar at the foot of a phone, if permitted. */
export const phonePaths: readonly string[] = [paths.workbench, paths.meetings, paths.myYear]
