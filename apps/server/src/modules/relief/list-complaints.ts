import { endpoints } from '@tongxin/contract/endpoints'
import { query } from '../../platform/http/operation.ts'
import { presentComplaint } from './present.ts'
import { complaintPage, countByState } from './queries.ts'

export const listComplaints = query(endpoints.relief.list, async ({ db, actor, input, today }) => {
  const [{ total, rows }, counts] = await Promise.all([
    complaintPage(db, actor.committeeId, input, today),
    countByState(db, actor.committeeId, today),
  ])
  return { items: rows.map((row) => presentComplaint(row, today)), total, counts }
})
