import type { Route } from '../../../platform/http/operation.ts'
import { listTrials, readTrial } from './kept-trials.ts'
import { readBothSheets } from './read-both-sheets.ts'
import { runTrial } from './run-trial.ts'

export const trialRoutes: Route[] = [runTrial, readBothSheets, listTrials, readTrial]
