import { endpoints } from '@tongxin/contract/endpoints'
import type { Endpoint, ParsedInputOf } from '@tongxin/contract/endpoint'
import type { ProposerRule } from '@tongxin/domain/proposals/proposal-rules'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { rulesOf } from '../rules.ts'
import { addStep, subjectOf } from '../store.ts'
import { openKinds } from './open-kinds.ts'

type Input = ParsedInputOf<typeof endpoints.proposals.start>

/** Begins a draft: as oneself, or in the name of a body whose seal one holds today. */
export const startProposal = operation(endpoints.proposals.start, async (context) => {
  const { tx, actor, input, now, pack, today, record } = context
  const rule = found(rulesOf(pack).proposers.find(({ kind }) => kind === input.proposerKind))
  await mustBeOpen(context, rule, input)
  const id = newId(now)
  const text = { title: input.title, situation: input.situation, analysis: input.analysis }
  await tx
    .insertInto('proposal')
    .values({
      committee_id: actor.committeeId,
      id,
      duty_year_id: await dutyYearOn(context, today),
      proposer_kind: input.proposerKind,
      ...text,
      suggestions: input.suggestions,
      state: 'draft',
      started_by: found(actor.personId),
      started_at: now,
    })
    .execute()
  await tx
    .insertInto('proposal_proposer')
    .values({
      committee_id: actor.committeeId,
      proposal_id: id,
      person_id: found(actor.personId),
      unit_id: rule.unitKinds.length > 0 ? found(input.unitId) : null,
      place: 1,
      answer: 'agreed',
      asked_at: now,
      answered_at: now,
    })
    .execute()
  await addStep(context, id, { act: 'start' })
  await record({ type: 'proposal.started', subject: subjectOf({ id, title: input.title }), payload: {} })
  return { id, revision: 1 }
})

async function mustBeOpen(context: WriteContext<Endpoint>, rule: ProposerRule, input: Input): Promise<void> {
  const kinds = await openKinds(context, context.tx)
  const kind = found(kinds.find((one) => one.kind === rule.kind))
  if (kind.open !== true) throw new AppError('state_refuses', { reason: kind.open })
  if (rule.unitKinds.length > 0 && !kind.units.some(({ id }) => id === input.unitId)) throw new AppError('not_allowed')
}

/** The duty year, plenary to plenary, in which a day falls: a proposal belongs to it for ever. */
export async function dutyYearOn(context: Pick<WriteContext<Endpoint>, 'tx' | 'actor'>, day: string): Promise<string> {
  const year = await context.tx
    .selectFrom('duty_year')
    .select('id')
    .where('committee_id', '=', context.actor.committeeId)
    .where('from_on', '<=', day)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', day)]))
    .executeTakeFirst()
  if (!year) throw new AppError('state_refuses', { reason: 'no_duty_year' })
  return year.id
}
