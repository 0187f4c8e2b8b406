import type { Route } from '../../../platform/http/operation.ts'
import { listTrials, readTrial } from './kept-trials.ts'
import { runTrial } from './run-trial.ts'

export const trialRoutes: Route[] = [runTrial, listTrials, readTrial]
