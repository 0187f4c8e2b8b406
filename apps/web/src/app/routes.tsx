import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { wordsOfDuty } from '../locales/duty-words.ts'
import { bringWords } from '../locales/language.ts'
import type { Duty } from '../locales/words.ts'
import { Loading } from '../ui/notices/loading.tsx'
import { bringLook } from './bring-look.ts'
import { FailedPage, MissingPage } from './fallback-pages.tsx'
import { paths } from './paths.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage })

/** The first page after sign-in stands for itself: it brings neither antd nor words beyond those of the frame. */
const workbench = [paths.workbench, paths.toRead, paths.done, paths.read, paths.started, paths.overdue].map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(() => import('../features/tasks/workbench-page.tsx'), 'WorkbenchPage'),
  }),
)

/** All other pages stand in antd's look, fetched with the first of them. */
const withLook = createRoute({
  getParentRoute: () => root,
  id: 'look',
  component: lazyRouteComponent(
    async () => (await Promise.all([import('./pages-with-look.tsx'), bringLook()]))[0],
    'PagesWithLook',
  ),
})

/** A page, fetched with the words of its duties when it is first opened. */
function page<const P extends string, N extends string>(
  path: P,
  duties: readonly Duty[],
  load: () => Promise<Record<N, RouteComponent>>,
  name: N,
) {
  const bring = async () => {
    const [loaded] = await Promise.all([load(), ...duties.map((duty) => bringWords(wordsOfDuty(duty)))])
    return { default: loaded[name] }
  }
  return createRoute({ getParentRoute: () => withLook, path, component: lazyRouteComponent(bring) })
}

/** A duty adds its rows here. That a page says nothing beyond the words it brings is guarded. */
const pages = [
  page(paths.assign, ['supervision'], () => import('../features/tasks/assign-page.tsx'), 'AssignPage'),
  page(paths.task, ['supervision', 'events'], () => import('../features/tasks/sheet/task-page.tsx'), 'TaskPage'),
  page(
    paths.supervision,
    ['supervision'],
    () => import('../features/tasks/supervision/supervision-page.tsx'),
    'SupervisionPage',
  ),
  page(paths.brief, ['supervision'], () => import('../features/tasks/supervision/brief-page.tsx'), 'BriefPage'),
  page(paths.desk, ['supervision'], () => import('../features/tasks/desk/desk-page.tsx'), 'DeskPage'),
  page(paths.directives, ['directives'], () => import('../features/directives/directives-page.tsx'), 'DirectivesPage'),
  page(
    paths.directive,
    ['directives', 'supervision', 'events'],
    () => import('../features/directives/directive-page.tsx'),
    'DirectivePage',
  ),
  page(
    paths.myYear,
    ['assessment', 'ledger', 'rounds', 'sheets'],
    () => import('../features/assessment/my-year-page.tsx'),
    'MyYearPage',
  ),
  page(
    paths.assessments,
    ['assessment', 'ledger'],
    () => import('../features/assessment/assessments-page.tsx'),
    'AssessmentsPage',
  ),
  page(
    paths.memberYear,
    ['assessment', 'ledger'],
    () => import('../features/assessment/member-year-page.tsx'),
    'MemberYearPage',
  ),
  page(
    paths.ownRound,
    ['assessment', 'ledger', 'rounds', 'sheets', 'schemes', 'rectification'],
    () => import('../features/assessment/sheets/own-round-page.tsx'),
    'OwnRoundPage',
  ),
  page(
    paths.verification,
    ['assessment', 'ledger', 'rounds', 'sheets', 'schemes'],
    () => import('../features/assessment/rounds/verification-page.tsx'),
    'VerificationPage',
  ),
  page(
    paths.objection,
    ['assessment', 'ledger', 'rounds', 'sheets'],
    () => import('../features/assessment/sheets/objection-page.tsx'),
    'ObjectionPage',
  ),
  page(
    paths.ownSheet,
    ['assessment', 'ledger', 'rounds', 'sheets', 'schemes', 'rectification'],
    () => import('../features/assessment/sheets/round-sheet-page.tsx'),
    'RoundSheetPage',
  ),
  page(
    paths.schemes,
    ['assessment', 'schemes', 'editor', 'events'],
    () => import('../features/assessment/schemes/schemes-page.tsx'),
    'SchemesPage',
  ),
  page(
    paths.scheme,
    ['assessment', 'schemes', 'editor', 'events', 'rounds'],
    () => import('../features/assessment/schemes/scheme-page.tsx'),
    'SchemePage',
  ),
  page(
    paths.trials,
    ['assessment', 'ledger', 'charts', 'trials', 'schemes'],
    () => import('../features/assessment/trials/trials-page.tsx'),
    'TrialsPage',
  ),
  page(
    paths.rounds,
    ['assessment', 'ledger', 'rounds', 'sheets', 'schemes'],
    () => import('../features/assessment/rounds/rounds-page.tsx'),
    'RoundsPage',
  ),
  page(
    paths.round,
    ['assessment', 'ledger', 'rounds', 'sheets', 'schemes', 'events'],
    () => import('../features/assessment/rounds/round-page.tsx'),
    'RoundPage',
  ),
  page(
    paths.roundSheet,
    ['assessment', 'ledger', 'rounds', 'sheets', 'schemes', 'rectification'],
    () => import('../features/assessment/sheets/round-sheet-page.tsx'),
    'RoundSheetPage',
  ),
  page(paths.branches, ['branches'], () => import('../features/branches/branches-page.tsx'), 'BranchesPage'),
  page(paths.branch, ['branches'], () => import('../features/branches/branch-page.tsx'), 'BranchPage'),
  page(
    paths.rectifications,
    ['rectification'],
    () => import('../features/rectification/rectifications-page.tsx'),
    'RectificationsPage',
  ),
  page(
    paths.rectification,
    ['rectification'],
    () => import('../features/rectification/rectification-page.tsx'),
    'RectificationPage',
  ),
  page(paths.ledger, ['ledger'], () => import('../features/ledger/ledger-page.tsx'), 'LedgerPage'),
  page(paths.method, ['cockpit'], () => import('../features/cockpit/method-page.tsx'), 'MethodPage'),
  page(
    paths.organisation,
    ['organisation', 'people'],
    () => import('../features/organisation/organisation-page.tsx'),
    'OrganisationPage',
  ),
  page(paths.unit, ['organisation', 'people'], () => import('../features/organisation/unit-page.tsx'), 'UnitPage'),
  page(
    paths.restructuring,
    ['organisation', 'people'],
    () => import('../features/organisation/restructuring/restructuring-page.tsx'),
    'RestructuringPage',
  ),
  page(
    paths.coverage,
    ['organisation', 'people'],
    () => import('../features/organisation/coverage-page.tsx'),
    'CoveragePage',
  ),
  page(
    paths.people,
    ['people', 'organisation', 'events'],
    () => import('../features/people/people-page.tsx'),
    'PeoplePage',
  ),
  page(
    paths.person,
    ['people', 'organisation', 'events'],
    () => import('../features/people/person-page.tsx'),
    'PersonPage',
  ),
  page(
    paths.imports,
    ['people', 'organisation', 'events'],
    () => import('../features/people/import/imports-page.tsx'),
    'ImportsPage',
  ),
  page(
    paths.import,
    ['people', 'organisation', 'events'],
    () => import('../features/people/import/import-page.tsx'),
    'ImportPage',
  ),
  page(paths.meetings, ['meetings', 'events'], () => import('../features/meetings/meetings-page.tsx'), 'MeetingsPage'),
  page(
    paths.recordMeeting,
    ['meetings', 'records'],
    () => import('../features/meetings/record/record-page.tsx'),
    'RecordPage',
  ),
  page(
    paths.meeting,
    ['meetings', 'records', 'events', 'library'],
    () => import('../features/meetings/meeting-page.tsx'),
    'MeetingPage',
  ),
  page(
    paths.meetingStatistics,
    ['meetings', 'records'],
    () => import('../features/meetings/statistics-page.tsx'),
    'StatisticsPage',
  ),
  page(
    paths.meetingSeries,
    ['meetings', 'records'],
    () => import('../features/meetings/series/series-list-page.tsx'),
    'SeriesListPage',
  ),
  page(
    paths.oneSeries,
    ['meetings', 'records'],
    () => import('../features/meetings/series/series-page.tsx'),
    'SeriesPage',
  ),
  page(paths.leave, ['meetings', 'events'], () => import('../features/meetings/leave-page.tsx'), 'LeavePage'),
  page(paths.duties, ['duties'], () => import('../features/duties/duties-page.tsx'), 'DutiesPage'),
  page(paths.dutiesOfUnit, ['duties'], () => import('../features/duties/duties-page.tsx'), 'DutiesPage'),
  page(paths.heartTalks, ['duties'], () => import('../features/duties/talks/talks-page.tsx'), 'TalksPage'),
  page(paths.dutyOverview, ['duties'], () => import('../features/duties/overview-page.tsx'), 'OverviewPage'),
  page(paths.dutyCalendars, ['duties'], () => import('../features/duties/feeds/feeds-page.tsx'), 'FeedsPage'),
  page(
    paths.workingYears,
    ['calendar'],
    () => import('../features/calendar/working-years-page.tsx'),
    'WorkingYearsPage',
  ),
  page(paths.proposals, ['proposals'], () => import('../features/proposals/proposals-page.tsx'), 'ProposalsPage'),
  page(paths.proposal, ['proposals'], () => import('../features/proposals/proposal-page.tsx'), 'ProposalPage'),
  page(paths.writing, ['proposals'], () => import('../features/proposals/writing/writing-page.tsx'), 'WritingPage'),
  page(paths.handling, ['proposals'], () => import('../features/proposals/handling/handling-page.tsx'), 'HandlingPage'),
  page(paths.promises, ['proposals'], () => import('../features/proposals/outcome/promises-page.tsx'), 'PromisesPage'),
  page(paths.proposalRates, ['proposals'], () => import('../features/proposals/outcome/rates-page.tsx'), 'RatesPage'),
  page(paths.complaints, ['relief'], () => import('../features/relief/complaints-page.tsx'), 'ComplaintsPage'),
  page(paths.complaint, ['relief'], () => import('../features/relief/complaint-page.tsx'), 'ComplaintPage'),
  page(paths.rules, ['library'], () => import('../features/library/rules-page.tsx'), 'RulesPage'),
  page(paths.rule, ['library'], () => import('../features/library/rule-page.tsx'), 'RulePage'),
  page(paths.search, ['search'], () => import('../features/search/search-page.tsx'), 'SearchPage'),
  page(paths.account, ['access'], () => import('../features/access/account/account-page.tsx'), 'AccountPage'),
  page(paths.accounts, ['access'], () => import('../features/access/accounts/accounts-page.tsx'), 'AccountsPage'),
  page(
    paths.administrators,
    ['access'],
    () => import('../features/access/administrators/administrators-page.tsx'),
    'AdministratorsPage',
  ),
  page(
    paths.tokens,
    ['access', 'permissions'],
    () => import('../features/access/tokens/tokens-page.tsx'),
    'TokensPage',
  ),
  page(paths.modules, ['modules'], () => import('../features/modules/modules-page.tsx'), 'ModulesPage'),
  page(paths.audit, ['access', 'events'], () => import('../features/access/audit/audit-page.tsx'), 'AuditPage'),
] as const

export const router = createRouter({
  routeTree: root.addChildren([...workbench, withLook.addChildren(pages)]),
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
  // What stands in the address is text: a search for 123 stays a text.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString()
    return text === '' ? '' : `?${text}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
