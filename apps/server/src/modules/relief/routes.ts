import type { Route } from '../../platform/http/operation.ts'
import { answerComplaint } from './answer-complaint.ts'
import { fileAnonymously } from './file-anonymously.ts'
import { fileComplaint } from './file-complaint.ts'
import { followUpComplaint } from './follow-up-complaint.ts'
import { listComplaints } from './list-complaints.ts'
import { readByReceipt } from './read-by-receipt.ts'
import { readComplaint } from './read-complaint.ts'
import { takeUpComplaint } from './take-up-complaint.ts'
import { readNorm } from './usage-norm.ts'

export const reliefRoutes: Route[] = [
  readNorm,
  fileAnonymously,
  readByReceipt,
  fileComplaint,
  listComplaints,
  readComplaint,
  takeUpComplaint,
  answerComplaint,
  followUpComplaint,
]
