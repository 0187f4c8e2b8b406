import type { Route } from '../../../platform/http/operation.ts'
import { appeal, object } from '../objections/raise.ts'
import { answerObjection, withdrawObjection } from '../objections/answer.ts'
import { listObjections, readObjection } from '../objections/list-objections.ts'
import { sheetState } from '../sheet-state.ts'
import { adoptRound } from './adopt-round.ts'
import { cancelRound } from './cancel-round.ts'
import { circulate, fileRound } from './circular.ts'
import { exportSheets } from './export-sheets.ts'
import { listRoundSheets } from './list-round-sheets.ts'
import { listRounds } from './list-rounds.ts'
import { myRounds } from './my-rounds.ts'
import { openRound } from './open-round.ts'
import { printCircularDocx, printCircularPdf } from './print-circular.ts'
import { printRoundSheet } from './print-round-sheet.ts'
import { readProposal } from './proposal.ts'
import { readRoundSheet } from './read-round-sheet.ts'
import { readRound } from './read-round.ts'
import { correctSheet, redraft } from './redraft.ts'
import { startVerification } from './start-verification.ts'
import { nameTalk } from './talk.ts'
import { tell } from './tell.ts'
import { readVerification, verify } from './verify.ts'

export const roundRoutes: Route[] = [
  listRounds,
  openRound,
  readRound,
  listRoundSheets,
  startVerification,
  verify,
  readVerification,
  tell,
  readProposal,
  adoptRound,
  circulate,
  fileRound,
  cancelRound,
  printCircularDocx,
  printCircularPdf,
  exportSheets,
  myRounds,
  readRoundSheet,
  printRoundSheet,
  object,
  listObjections,
  readObjection,
  withdrawObjection,
  answerObjection,
  appeal,
  nameTalk,
  redraft,
  correctSheet,
  sheetState,
]
