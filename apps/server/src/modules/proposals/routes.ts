import type { Route } from '../../platform/http/operation.ts'
import { exportProposals, listProposals } from './list.ts'
import { readProposal } from './read.ts'
import { readProposalRules } from './read-rules.ts'
import { acceptProposal } from './review/accept.ts'
import { agreeToConversion, convertProposal } from './review/convert.ts'
import { mergeProposal, unmergeProposal } from './review/merge.ts'
import { refuseProposal } from './review/refuse.ts'
import { sendBackProposal } from './review/send-back.ts'
import { inviteCoSigners } from './writing/invite.ts'
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
]
