import { describe, expect, test } from 'vitest'
import { faultsOf } from '../workflow/inspect.ts'
import { decide } from '../workflow/workflow.ts'
import { handlingFlow, isConcluded, opinionsOutOf, partsFault, type ShareOnDay } from './handling.ts'
import { proposalFlow, type ProposalAct, type ProposalOnDay, type ProposalRole } from './proposal.ts'

const draft: ProposalOnDay = {
  state: 'draft',
  joint: true,
  numbered: false,
  coSignUntil: null,
  openInvitations: 0,
  stateBefore: null,
  leadsOthers: false,
  leadHandedOver: false,
  conversionAgreed: false,
  openRatings: 0,
}
const today = '2026-03-05'
const after = (act: ProposalAct, by: ProposalRole, more: Partial<ProposalOnDay>) => {
  const decision = decide(proposalFlow, act, { ...draft, ...more }, [by], today)
  return decision.allowed ? decision.to : decision.reason
}

describe('the table of proposals', () => {
  test('has no loose ends', () => expect(faultsOf(proposalFlow)).toEqual([]))

  test.each([
    ['submit', 'lead_proposer', {}, 'submitted'],
    ['submit', 'lead_proposer', { openInvitations: 1, coSignUntil: today }, 'invitations_open'],
    ['submit', 'lead_proposer', { openInvitations: 1, coSignUntil: '2026-03-04' }, 'submitted'],
    ['coSign', 'co_signer', { coSignUntil: today }, 'draft'],
    ['coSign', 'co_signer', { coSignUntil: '2026-03-04' }, 'co_signing_over'],
    ['invite', 'lead_proposer', { joint: false }, 'only_joint'],
    ['discard', 'lead_proposer', {}, 'withdrawn'],
    ['discard', 'lead_proposer', { numbered: true }, 'submitted_before'],
    ['withdraw', 'lead_proposer', {}, 'never_submitted'],
    ['withdraw', 'lead_proposer', { state: 'accepted', numbered: true }, 'withdrawn'],
    ['withdraw', 'lead_proposer', { state: 'accepted', numbered: true, leadsOthers: true }, 'leads_others'],
    ['withdraw', 'lead_proposer', { state: 'in_handling', numbered: true }, 'proposal_in_handling'],
    ['accept', 'reviewer', { state: 'submitted' }, 'accepted'],
    ['accept', 'lead_proposer', { state: 'submitted' }, 'not_allowed'],
    ['accept', 'reviewer', { state: 'accepted' }, 'proposal_accepted'],
    ['merge', 'reviewer', { state: 'accepted', leadsOthers: true }, 'leads_others'],
    ['unmerge', 'reviewer', { state: 'merged', stateBefore: 'submitted' }, 'submitted'],
    ['unmerge', 'reviewer', { state: 'merged', stateBefore: 'accepted' }, 'accepted'],
    ['unmerge', 'reviewer', { state: 'merged', stateBefore: 'accepted', leadHandedOver: true }, 'lead_handed_over'],
    ['convert', 'reviewer', { state: 'refused' }, 'consent_missing'],
    ['convert', 'reviewer', { state: 'refused', conversionAgreed: true }, 'converted'],
    ['close', 'reviewer', { state: 'replied', openRatings: 2 }, 'ratings_open'],
    ['close', 'reviewer', { state: 'replied' }, 'closed'],
  ] as const)('%s by %s of %o: %s', (act, by, more, outcome) => expect(after(act, by, more)).toBe(outcome))
})

const share: ShareOnDay = {
  state: 'received',
  part: 'lead',
  objectUntil: '2026-03-10',
  overruled: false,
  dueOn: '2026-06-05',
  hardStopOn: '2026-09-05',
  extensionAsked: false,
  opinionsOut: 0,
  replyDrafted: true,
  replySigned: true,
  dunned: false,
}

describe('the table of a share', () => {
  test('has no loose ends', () => expect(faultsOf(handlingFlow)).toEqual([]))

  test.each([
    ['object', 'unit', {}, 'objected'],
    ['object', 'unit', { objectUntil: '2026-03-04' }, 'objection_time_over'],
    ['object', 'unit', { overruled: true }, 'objection_overruled'],
    ['giveOpinion', 'unit', {}, 'only_co_handlers_give_opinions'],
    ['giveOpinion', 'unit', { part: 'co' }, 'opinion_given'],
    ['issueReply', 'unit', {}, 'replied'],
    ['issueReply', 'unit', { opinionsOut: 1 }, 'opinions_out'],
    ['issueReply', 'unit', { replySigned: false }, 'reply_not_signed'],
    ['issueReply', 'unit', { part: 'co' }, 'only_lead_replies'],
    ['signReply', 'unit', { replySigned: false }, 'not_allowed'],
    ['signReply', 'unit_leader', { replySigned: false }, 'received'],
    ['askForTime', 'unit', { dueOn: '2026-09-05' }, 'hard_stop_reached'],
    ['grantTime', 'reviewer', {}, 'no_extension_asked'],
    ['dun', 'reviewer', {}, 'not_overdue'],
    ['dun', 'reviewer', { dueOn: '2026-03-04' }, 'received'],
    ['dun', 'reviewer', { dueOn: '2026-03-04', dunned: true }, 'dunned_already'],
    ['dun', 'reviewer', { state: 'replied', dueOn: '2026-03-04' }, 'share_replied'],
  ] as const)('%s by %s of %o: %s', (act, by, more, outcome) => {
    const decision = decide(handlingFlow, act, { ...share, ...more }, [by], today)
    expect(decision.allowed ? decision.to : decision.reason).toBe(outcome)
  })

  test('a round is answered once all but the co-handlers have replied', () => {
    expect(isConcluded([])).toBe(false)
    expect(isConcluded([{ part: 'co', state: 'opinion_given' }])).toBe(false)
    expect(
      isConcluded([
        { part: 'lead', state: 'replied' },
        { part: 'co', state: 'received' },
        { part: 'lead', state: 'reassigned' },
      ]),
    ).toBe(true)
    expect(
      isConcluded([
        { part: 'separate', state: 'replied' },
        { part: 'separate', state: 'received' },
      ]),
    ).toBe(false)
  })

  test('opinions are awaited from co-handlers that still have the case', () => {
    expect(
      opinionsOutOf([
        { part: 'co', state: 'received' },
        { part: 'co', state: 'opinion_given' },
        { part: 'co', state: 'reassigned' },
        { part: 'lead', state: 'received' },
      ]),
    ).toBe(1)
  })

  test.each([
    [[], 'no_unit'],
    [['sole'], null],
    [['lead', 'co', 'co'], null],
    [['separate', 'separate'], null],
    [['lead'], 'parts_mixed'],
    [['sole', 'co'], 'parts_mixed'],
    [['separate'], 'parts_mixed'],
  ] as const)('units share as %j: %s', (parts, fault) => expect(partsFault(parts)).toBe(fault))
})
