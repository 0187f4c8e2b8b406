import { accessEndpoints } from './access.ts'
import { assessmentEndpoints } from './assessment.ts'
import { roundEndpoints } from './assessment-rounds.ts'
import { sheetEndpoints } from './assessment-sheets.ts'
import { schemeEndpoints } from './assessment-schemes.ts'
import { trialEndpoints } from './assessment-trials.ts'
import { calendarEndpoints } from './calendar.ts'
import { branchEndpoints } from './branches.ts'
import { cockpitEndpoints } from './cockpit.ts'
import { deskEndpoints } from './desk.ts'
import { directiveEndpoints } from './directives.ts'
import { calendarFeedEndpoints, dutyEndpoints } from './duties.ts'
import { doorEndpoints } from './door.ts'
import { ledgerEndpoints } from './ledger.ts'
import { libraryEndpoints } from './library.ts'
import { meetingRecordEndpoints } from './meeting-records.ts'
import { meetingSeriesEndpoints } from './meeting-series.ts'
import { meetingEndpoints } from './meetings.ts'
import { moduleEndpoints } from './modules.ts'
import { organisationEndpoints } from './organisation.ts'
import { peopleEndpoints } from './people.ts'
import { handlingEndpoints } from './proposal-handling.ts'
import { proposalOutcomeEndpoints, ratingLinkEndpoints } from './proposal-outcome.ts'
import { proposalEndpoints } from './proposals.ts'
import { rectificationEndpoints } from './rectification.ts'
import { reliefEndpoints } from './relief.ts'
import { searchEndpoints } from './search.ts'
import { setupEndpoints } from './setup.ts'
import { supervisionEndpoints } from './supervision.ts'
import { taskEndpoints } from './tasks.ts'

/** Every endpoint of the product, by duty. The server mounts exactly these; the matrix test walks them. */
export const endpoints = {
  access: accessEndpoints,
  setup: setupEndpoints,
  organisation: organisationEndpoints,
  branches: branchEndpoints,
  people: peopleEndpoints,
  meetings: meetingEndpoints,
  meetingRecords: meetingRecordEndpoints,
  meetingSeries: meetingSeriesEndpoints,
  door: doorEndpoints,
  tasks: taskEndpoints,
  desk: deskEndpoints,
  supervision: supervisionEndpoints,
  directives: directiveEndpoints,
  ledger: ledgerEndpoints,
  assessment: assessmentEndpoints,
  schemes: schemeEndpoints,
  rounds: roundEndpoints,
  sheets: sheetEndpoints,
  trials: trialEndpoints,
  rectification: rectificationEndpoints,
  cockpit: cockpitEndpoints,
  relief: reliefEndpoints,
  modules: moduleEndpoints,
  proposals: proposalEndpoints,
  handling: handlingEndpoints,
  outcomes: proposalOutcomeEndpoints,
  ratingLinks: ratingLinkEndpoints,
  calendarFeed: calendarFeedEndpoints,
  search: searchEndpoints,
  duties: dutyEndpoints,
  calendar: calendarEndpoints,
  library: libraryEndpoints,
}
