import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { bringWords } from '../locales/language.ts'
import { Loading } from '../ui/notices/loading.tsx'
import { FailedPage, MissingPage } from './fallback-pages.tsx'
import { paths } from './paths.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage })

const page = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

/** The words of the pages of assessment, fetched with the first of them. */
const assessingWords = {
  'zh-CN': () => import('../locales/assessing-zh-CN.ts'),
  en: () => import('../locales/assessing-en.ts'),
}

/** A page of assessment, together with its words. */
const assessing =
  <M,>(load: () => Promise<M>) =>
  async () =>
    (await Promise.all([load(), bringWords(assessingWords)]))[0]

/** Every page, fetched when it is first opened. A duty adds its rows here. */
const pages = [
  ...[paths.workbench, paths.toRead, paths.done, paths.read, paths.started].map((path) =>
    page(
      path,
      lazyRouteComponent(() => import('../features/tasks/workbench-page.tsx'), 'WorkbenchPage'),
    ),
  ),
  page(
    paths.myYear,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/my-year-page.tsx')),
      'MyYearPage',
    ),
  ),
  page(
    paths.assessments,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/assessments-page.tsx')),
      'AssessmentsPage',
    ),
  ),
  page(
    paths.memberYear,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/member-year-page.tsx')),
      'MemberYearPage',
    ),
  ),
  page(
    paths.ownRound,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/sheets/own-round-page.tsx')),
      'OwnRoundPage',
    ),
  ),
  page(
    paths.verification,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/rounds/verification-page.tsx')),
      'VerificationPage',
    ),
  ),
  page(
    paths.objection,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/sheets/objection-page.tsx')),
      'ObjectionPage',
    ),
  ),
  page(
    paths.ownSheet,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/sheets/round-sheet-page.tsx')),
      'RoundSheetPage',
    ),
  ),
  page(
    paths.schemes,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/schemes/schemes-page.tsx')),
      'SchemesPage',
    ),
  ),
  page(
    paths.scheme,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/schemes/scheme-page.tsx')),
      'SchemePage',
    ),
  ),
  page(
    paths.trials,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/trials/trials-page.tsx')),
      'TrialsPage',
    ),
  ),
  page(
    paths.rounds,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/rounds/rounds-page.tsx')),
      'RoundsPage',
    ),
  ),
  page(
    paths.round,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/rounds/round-page.tsx')),
      'RoundPage',
    ),
  ),
  page(
    paths.roundSheet,
    lazyRouteComponent(
      assessing(() => import('../features/assessment/sheets/round-sheet-page.tsx')),
      'RoundSheetPage',
    ),
  ),
  page(
    paths.ledger,
    lazyRouteComponent(() => import('../features/ledger/ledger-page.tsx'), 'LedgerPage'),
  ),
  page(
    paths.method,
    lazyRouteComponent(() => import('../features/cockpit/method-page.tsx'), 'MethodPage'),
  ),
  page(
    paths.organisation,
    lazyRouteComponent(() => import('../features/organisation/organisation-page.tsx'), 'OrganisationPage'),
  ),
  page(
    paths.unit,
    lazyRouteComponent(() => import('../features/organisation/unit-page.tsx'), 'UnitPage'),
  ),
  page(
    paths.restructuring,
    lazyRouteComponent(
      () => import('../features/organisation/restructuring/restructuring-page.tsx'),
      'RestructuringPage',
    ),
  ),
  page(
    paths.coverage,
    lazyRouteComponent(() => import('../features/organisation/coverage-page.tsx'), 'CoveragePage'),
  ),
  page(
    paths.people,
    lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
  ),
  page(
    paths.person,
    lazyRouteComponent(() => import('../features/people/person-page.tsx'), 'PersonPage'),
  ),
  page(
    paths.imports,
    lazyRouteComponent(() => import('../features/people/import/imports-page.tsx'), 'ImportsPage'),
  ),
  page(
    paths.import,
    lazyRouteComponent(() => import('../features/people/import/import-page.tsx'), 'ImportPage'),
  ),
  page(
    paths.meetings,
    lazyRouteComponent(() => import('../features/meetings/meetings-page.tsx'), 'MeetingsPage'),
  ),
  page(
    paths.meeting,
    lazyRouteComponent(() => import('../features/meetings/meeting-page.tsx'), 'MeetingPage'),
  ),
  page(
    paths.leave,
    lazyRouteComponent(() => import('../features/meetings/leave-page.tsx'), 'LeavePage'),
  ),
  page(
    paths.complaints,
    lazyRouteComponent(() => import('../features/relief/complaints-page.tsx'), 'ComplaintsPage'),
  ),
  page(
    paths.complaint,
    lazyRouteComponent(() => import('../features/relief/complaint-page.tsx'), 'ComplaintPage'),
  ),
  page(
    paths.account,
    lazyRouteComponent(() => import('../features/access/account/account-page.tsx'), 'AccountPage'),
  ),
  page(
    paths.accounts,
    lazyRouteComponent(() => import('../features/access/accounts/accounts-page.tsx'), 'AccountsPage'),
  ),
  page(
    paths.administrators,
    lazyRouteComponent(() => import('../features/access/administrators/administrators-page.tsx'), 'AdministratorsPage'),
  ),
  page(
    paths.tokens,
    lazyRouteComponent(() => import('../features/access/tokens/tokens-page.tsx'), 'TokensPage'),
  ),
  page(
    paths.audit,
    lazyRouteComponent(() => import('../features/access/audit/audit-page.tsx'), 'AuditPage'),
  ),
] as const

export const router = createRouter({
  routeTree: root.addChildren(pages),
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
