import type { Route } from '../../../platform/http/operation.ts'
import { adoptingMeetings } from '../adopting-meetings.ts'
import { adoptScheme } from './adopt-scheme.ts'
import { checkScheme } from './check-text.ts'
import { compareVersions } from './compare-versions.ts'
import { discardScheme } from './discard-scheme.ts'
import { draftScheme } from './draft-scheme.ts'
import { listSchemes } from './list-schemes.ts'
import { putInForce } from './put-in-force.ts'
import { readScheme } from './read-scheme.ts'
import { reviewScheme } from './review-scheme.ts'
import { saveScheme } from './save-scheme.ts'
import { submitScheme } from './submit-scheme.ts'

export const schemeRoutes: Route[] = [
  listSchemes,
  checkScheme,
  readScheme,
  draftScheme,
  saveScheme,
  submitScheme,
  reviewScheme,
  adoptScheme,
  putInForce,
  discardScheme,
  compareVersions,
  adoptingMeetings,
]
