import { endpoints } from '@tongxin/contract/endpoints'
import { decideDelay, decideElection } from '@tongxin/domain/organisation/election'
import { mayBeHeldIn, postKindOf } from '@tongxin/domain/organisation/placing'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../../platform/db/database.ts'
import { AppError, found, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { officerKinds } from '../branches.ts'
import { endRow } from '../store.ts'
import { branchTerms } from './terms.ts'

type Context = WriteContext<typeof endpoints.branches.elect>

/** An election as it was held: the officers of before end on its day, those elected begin, and nobody types it twice. */
export const recordElection = operation(endpoints.branches.elect, async (context) => {
  const { pack, input, today, record } = context
  const branch = await lockBranch(context, input.id)
  const kinds = officerKinds(pack)
  if (input.heldOn > today) throw fault('heldOn', 'future')
  if (input.heldOn <= branch.from) throw new AppError('dates_reversed')
  mustBeAllowed(decideElection(branch, input, kinds[0] ?? ''))
  await requireElectable(context, kinds)
  const id = await keepCount(context, branch.unitId)
  await changeOfficers(context, branch.unitId, kinds)
  await record({
    type: 'organisation.branch_elected',
    subject: { kind: 'unit', id: branch.unitId, title: branch.name },
    on: input.heldOn,
    payload: { electionId: id, due: input.due, present: input.present, elected: input.elected },
  })
  return { id }
})

async function keepCount({ tx, actor, input, now }: Context, unitId: string): Promise<string> {
  const id = newId()
  const { committeeId } = actor
  await tx
    .insertInto('branch_election')
    .values({
      committee_id: committeeId,
      id,
      unit_id: unitId,
      held_on: input.heldOn,
      due: input.due,
      present: input.present,
      paper: input.paper,
      recorded_by: found(actor.personId),
      recorded_at: now,
    })
    .execute()
  const results = input.elected.map(({ personId, postKind, votes }) => ({
    committee_id: committeeId,
    election_id: id,
    person_id: personId,
    post_kind: postKind,
    votes,
  }))
  await tx.insertInto('election_result').values(results).execute()
  return id
}

/** Everybody elected is a member of the branch on that day, and the post is one of a branch. */
async function requireElectable({ tx, actor, pack, input }: Context, kinds: readonly string[]): Promise<void> {
  const unit = await tx
    .selectFrom('unit')
    .select('kind')
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', input.id)
    .executeTakeFirstOrThrow()
  const strange = input.elected.findIndex(
    ({ postKind }) => !kinds.includes(postKind) || mayBeHeldIn(postKindOf(pack, postKind), unit.kind) !== true,
  )
  if (strange >= 0) throw fault(`elected.${strange}.postKind`, 'unknown')
  const members = await tx
    .selectFrom('membership')
    .select('person_id')
    .where('committee_id', '=', actor.committeeId)
    .where('unit_id', '=', input.id)
    .where('from_on', '<=', input.heldOn)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', input.heldOn)]))
    .execute()
  const outside = input.elected.findIndex(({ personId }) => !members.some(({ person_id }) => person_id === personId))
  if (outside >= 0) throw fault(`elected.${outside}.personId`, 'not_a_member')
}

async function changeOfficers({ tx, actor, input }: Context, unitId: string, kinds: readonly string[]): Promise<void> {
  const held = await tx
    .selectFrom('post')
    .select(['id', 'from_on'])
    .where('committee_id', '=', actor.committeeId)
    .where('unit_id', '=', unitId)
    .where('kind', 'in', [...kinds])
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', input.heldOn)]))
    .execute()
  for (const post of held) await endRow(tx, 'post', actor.committeeId, post.id, post.from_on, input.heldOn)
  const posts = input.elected.map(({ personId, postKind }) => ({
    committee_id: actor.committeeId,
    id: newId(),
    person_id: personId,
    unit_id: unitId,
    kind: postKind,
    from_on: input.heldOn,
  }))
  await tx.insertInto('post').values(posts).execute()
}

/** The superior lets an election be put off; without it a late election is not recorded. */
export const delayElection = operation(endpoints.branches.delay, async (context) => {
  const { tx, actor, input, now, record } = context
  const branch = await lockBranch(context, input.id)
  mustBeAllowed(decideDelay(branch.dueOn, input.until))
  const id = newId()
  await tx
    .insertInto('election_delay')
    .values({
      committee_id: actor.committeeId,
      id,
      unit_id: branch.unitId,
      due_on: branch.dueOn,
      until_on: input.until,
      approval: input.approval,
      recorded_by: found(actor.personId),
      recorded_at: now,
    })
    .execute()
  await record({
    type: 'organisation.election_delayed',
    subject: { kind: 'unit', id: branch.unitId, title: branch.name },
    payload: { dueOn: branch.dueOn, until: input.until, note: input.approval },
  })
  return { id }
})

async function lockBranch({ tx, actor, pack, today }: Pick<Context, 'tx' | 'actor' | 'pack' | 'today'>, id: string) {
  await tx
    .selectFrom('unit')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return found((await branchTerms(tx, pack, actor.committeeId, today)).find(({ unitId }) => unitId === id))
}

export async function electionsOf(db: Reader, pack: Pack, committeeId: string, unitId: string) {
  const rows = await db
    .selectFrom('branch_election')
    .innerJoin('election_result', (join) =>
      join
        .onRef('election_result.committee_id', '=', 'branch_election.committee_id')
        .onRef('election_result.election_id', '=', 'branch_election.id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'election_result.committee_id')
        .onRef('person.id', '=', 'election_result.person_id'),
    )
    .select(['branch_election.id', 'held_on', 'due', 'present', 'paper', 'person.name', 'post_kind', 'votes'])
    .where('branch_election.committee_id', '=', committeeId)
    .where('unit_id', '=', unitId)
    .orderBy('held_on', 'desc')
    .orderBy('person.rank_no')
    .execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(({ id, held_on, due, present, paper }) => ({
    id,
    heldOn: held_on,
    due,
    present,
    paper,
    results: rows
      .filter((row) => row.id === id)
      .map(({ name, post_kind, votes }) => ({ name, title: postKindOf(pack, post_kind)?.name.zh ?? post_kind, votes })),
  }))
}

export async function delaysOf(db: Reader, committeeId: string, unitId: string) {
  const rows = await db
    .selectFrom('election_delay')
    .select(['until_on', 'approval'])
    .where('committee_id', '=', committeeId)
    .where('unit_id', '=', unitId)
    .orderBy('until_on', 'desc')
    .execute()
  return rows.map(({ until_on, approval }) => ({ until: until_on, approval }))
}

function fault(path: string, code: string): AppError {
  return new AppError('bad_request', undefined, [{ path, code, message: code }])
}
