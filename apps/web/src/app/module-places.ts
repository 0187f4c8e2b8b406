import type { ModuleName } from '@tongxin/contract/module-table'
import { paths } from './paths.ts'

/** The pages of each module, with all that lies below them. */
const modulePlaces = {
  meetings: [paths.meetings, paths.recordMeeting, paths.meetingSeries, paths.leave],
  assessment: [
    paths.myYear,
    paths.assessments,
    paths.schemes,
    paths.trials,
    paths.rounds,
    paths.verification,
    paths.objection,
  ],
  duties: [paths.duties, paths.dutyOverview, paths.dutyCalendars],
  library: [paths.rules],
  proposals: [paths.proposals, paths.proposal, paths.handling, paths.promises, paths.proposalRates],
  rectification: [paths.rectifications],
  cockpit: [paths.method],
  directives: [paths.directives],
} as const satisfies Record<ModuleName, readonly string[]>

const places = Object.entries(modulePlaces).flatMap(([name, pages]) =>
  pages.map((page) => ({ name: name as ModuleName, begins: page.split('/$')[0] ?? page })),
)

/** The module to which an address belongs; `null` for pages of the core. */
export function moduleAt(pathname: string): ModuleName | null {
  return places.find(({ begins }) => pathname === begins || pathname.startsWith(`${begins}/`))?.name ?? null
}
