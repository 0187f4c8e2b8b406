import { canOf } from '@tongxin/domain/workflow/workflow'
import { proposalFlow, type ProposalOnDay, type ProposalState } from '@tongxin/domain/proposals/proposal'
import type { ProposalRules, ProposerKind } from '@tongxin/domain/proposals/proposal-rules'
import type { Actor } from '../../platform/http/actor.ts'
import { isProposer, partsIn } from './policy.ts'
import type { mergedInto, ProposalLineRow, ProposerRow, stepsOf } from './queries.ts'
import { nameOf } from './rules.ts'

/** A line of the list. */
export function presentLine(rules: ProposalRules, row: ProposalLineRow) {
  const kind = row.proposer_kind as ProposerKind
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    proposerKind: kind,
    proposerKindName: rules.proposers.find((one) => one.kind === kind)?.name.zh ?? kind,
    leadName: row.lead_name,
    proposerCount: row.proposer_count,
    category: row.category,
    categoryName: nameOf(rules.categories, row.category),
    state: row.state as ProposalState,
    dutyYearTitle: row.duty_year_title,
    submittedOn: row.submitted_on,
    mergedInto: row.merged_into,
    isKey: row.key_leader_id !== null,
    excellentIn: row.excellent_in,
  }
}

interface Whole {
  row: ProposalLineRow & { key_leader_name: string | null; key_supervisor_name: string | null }
  proposers: ProposerRow[]
  steps: Awaited<ReturnType<typeof stepsOf>>
  merged: Awaited<ReturnType<typeof mergedInto>>
  standing: ProposalOnDay
}

/** The page of one proposal with every button and its reason. */
export function presentProposal(rules: ProposalRules, actor: Actor, today: string, whole: Whole) {
  const { row, proposers, steps, merged, standing } = whole
  return {
    ...presentLine(rules, row),
    situation: row.situation,
    analysis: row.analysis,
    suggestions: row.suggestions,
    revision: row.revision,
    coSignUntil: row.co_sign_until,
    decidedOn: row.decided_on,
    refusalGround: row.refusal_ground,
    refusalGroundName: nameOf(rules.refusalGrounds, row.refusal_ground),
    convertedTo: row.converted_to as 'opinion' | 'letter' | null,
    conversionAgreedOn: row.conversion_agreed_on,
    keyLeaderName: row.key_leader_name,
    keySupervisorName: row.key_supervisor_name,
    proposers: proposers.map(presentProposer),
    mergedHere: merged.map(({ id, number, title, lead_name }) => ({ id, number, title, leadName: lead_name })),
    steps: steps.map(presentStep),
    askedToSign: proposers.some(({ person_id, answer }) => person_id === actor.personId && answer === 'asked'),
    mine: proposers.some((one) => isProposer(actor, one)),
    can: canOf(proposalFlow, standing, partsIn(actor, proposers), today),
  }
}

function presentProposer({ person_id, name, unit_id, unit_name, place, answer }: ProposerRow) {
  return {
    personId: person_id,
    name,
    unitId: unit_id,
    unitName: unit_name,
    place,
    answer: answer as 'asked' | 'agreed' | 'declined' | 'lapsed',
  }
}

function presentStep(step: Whole['steps'][number]) {
  return {
    number: step.number,
    act: step.act,
    byName: step.by_name,
    enteredForName: step.entered_for_name,
    at: step.at.toISOString(),
    opinion: step.opinion,
    detail: step.detail as Record<string, unknown>,
  }
}
