import { endpoints } from '@tongxin/contract/endpoints'
import type { Reader } from '../../platform/db/database.ts'
import { query } from '../../platform/http/operation.ts'
import { presentProposal } from './present.ts'
import { findVisibleProposal, mergedInto, proposersOf, stepsOf, type ProposalRow } from './queries.ts'
import { rulesOf } from './rules.ts'
import { standingOf } from './standing.ts'

export const readProposal = query(endpoints.proposals.read, async ({ db, actor, input, pack, today }) => {
  const row = await findVisibleProposal(db, actor, input.id)
  const [proposers, steps, merged, leaders] = await Promise.all([
    proposersOf(db, actor.committeeId, row.id),
    stepsOf(db, actor.committeeId, row.id),
    mergedInto(db, actor.committeeId, row.id),
    leadersOf(db, row),
  ])
  const standing = await standingOf(db, pack, row, proposers, today)
  return presentProposal(rulesOf(pack), actor, today, {
    row: { ...row, ...leaders },
    proposers,
    steps,
    merged,
    standing,
  })
})

/** Names of who takes charge of a key proposal and who supervises it. */
async function leadersOf(db: Reader, { committee_id, key_leader_id, key_supervisor_id }: ProposalRow) {
  const ids = [key_leader_id, key_supervisor_id].filter((id) => id !== null)
  const people =
    ids.length === 0
      ? []
      : await db
          .selectFrom('person')
          .select(['id', 'name'])
          .where('committee_id', '=', committee_id)
          .where('id', 'in', ids)
          .execute()
  const nameOfPerson = (id: string | null) => people.find((one) => one.id === id)?.name ?? null
  return { key_leader_name: nameOfPerson(key_leader_id), key_supervisor_name: nameOfPerson(key_supervisor_id) }
}
