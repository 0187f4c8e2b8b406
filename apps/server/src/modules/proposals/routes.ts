import type { Route } from '../../platform/http/operation.ts'
import { exportProposals, listProposals } from './list.ts'
import { askForTime, answerForTime, dunShare } from './handling/extend.ts'
import { giveOpinion, recordContact } from './handling/cooperate.ts'
import { draftReply } from './handling/draft-reply.ts'
import { handOver } from './handling/hand-over.ts'
import { issueReply, signReply } from './handling/issue-reply.ts'
import { objectToShare, overruleObjection, upholdObjection } from './handling/object.ts'
import { printDunning, printReply } from './handling/print.ts'
import { listShares, readShares } from './handling/read-shares.ts'
import { receiveShare } from './handling/receive.ts'
import { listHandlingUnits } from './handling/units.ts'
import { checkPromise, listPromises } from './outcome/promises.ts'
import { rateProposal, readRatings } from './outcome/rate.ts'
import { readRates } from './outcome/rates.ts'
import { makeRatingLink, rateByLink, readRatingLink } from './outcome/rating-link.ts'
import { archiveProposal, closeProposal, setExcellentProposal, setKeyProposal } from './outcome/settle.ts'
import { readProposal } from './read.ts'
import { readProposalRules } from './read-rules.ts'
import { acceptProposal } from './review/accept.ts'
import { agreeToConversion, convertProposal } from './review/convert.ts'
import { mergeProposal, unmergeProposal } from './review/merge.ts'
import { refuseProposal } from './review/refuse.ts'
import { sendBackProposal } from './review/send-back.ts'
import { inviteCoSigners } from './writing/invite.ts'
import { lookAlikes } from './writing/look-alikes.ts'
import { signAlong } from './writing/sign.ts'
import { startProposal } from './writing/start.ts'
import { submitProposal } from './writing/submit.ts'
import { discardProposal, recallProposal, withdrawProposal } from './writing/take-back.ts'
import { writeProposal } from './writing/write.ts'

export const proposalRoutes: Route[] = [
  readProposalRules,
  listProposals,
  exportProposals,
  readProposal,
  lookAlikes,
  startProposal,
  writeProposal,
  discardProposal,
  inviteCoSigners,
  signAlong,
  submitProposal,
  recallProposal,
  withdrawProposal,
  sendBackProposal,
  acceptProposal,
  mergeProposal,
  unmergeProposal,
  refuseProposal,
  agreeToConversion,
  convertProposal,
  listHandlingUnits,
  handOver,
  listShares,
  readShares,
  receiveShare,
  objectToShare,
  upholdObjection,
  overruleObjection,
  recordContact,
  giveOpinion,
  draftReply,
  signReply,
  issueReply,
  printReply,
  askForTime,
  answerForTime,
  dunShare,
  printDunning,
  readRatings,
  rateProposal,
  makeRatingLink,
  readRatingLink,
  rateByLink,
  listPromises,
  checkPromise,
  readRates,
  closeProposal,
  archiveProposal,
  setKeyProposal,
  setExcellentProposal,
]
