import type { Route } from '../../platform/http/operation.ts'
import { changeCommittee, openDutyYear, openTerm } from './duty-years.ts'
import { rulePackInForce } from './rule-pack.ts'
import { setUp, setUpState } from './set-up.ts'

export const setupRoutes: Route[] = [setUpState, setUp, openTerm, openDutyYear, changeCommittee, rulePackInForce]
