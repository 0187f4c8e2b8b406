import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../platform/db/database.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { namesOf } from './queries.ts'
import {
  orderOfSpeaking,
  ruleOfVote,
  shortfallOf,
  verdictOn,
  votershipOf,
  votesOf,
  type Votership,
  type VoteRow,
} from './votes.ts'

type Meeting = AnswerOf<typeof endpoints.meetings.meeting>
type Vote = NonNullable<Meeting['agenda'][number]['vote']>

/** Everything a meeting's page says about votes: who has one, in which order they speak, and what each came to. */
export async function votingOf({ db, pack }: { db: Reader; pack: Pack }, meeting: MeetingRow) {
  const kind = kindOf(pack, meeting.kind)
  const votes = await votesOf(db, meeting)
  if (!kind?.voting && !kind?.heldOnlyBy && votes.length === 0)
    return { sheet: noVotes, votes: new Map<string, Vote>() }
  const electorate = await votershipOf(db, pack, meeting)
  const names = await namesOf(
    db,
    meeting.committee_id,
    votes.flatMap(({ recused, opinions }) => [...recused, ...opinions.map(({ personId }) => personId)]),
  )
  const { due, present, body, probationary } = electorate
  return {
    sheet: {
      electorate: kind?.voting
        ? { due, present, body, probationary: probationary.map(({ personId, name }) => ({ personId, name })) }
        : null,
      votingMatters: (kind?.voting?.matters ?? []).map(({ key, name }) => ({ key, name: name.zh })),
      speakingOrder: orderOfSpeaking(kind, electorate, meeting.chair_id),
      tooFew: meeting.state === 'held' ? shortfallOf(kind, electorate) : null,
    },
    votes: new Map(votes.map((vote) => [vote.agenda_item_id, presentVote(pack, meeting, electorate, vote, names)])),
  }
}

const noVotes = { electorate: null, votingMatters: [], speakingOrder: null, tooFew: null }

function presentVote(
  pack: Pack,
  meeting: MeetingRow,
  electorate: Votership,
  vote: VoteRow,
  names: ReadonlyMap<string, string>,
): Vote {
  const rule = ruleOfVote(kindOf(pack, meeting.kind), vote.matter)
  const named = (personId: string) => ({ personId, name: names.get(personId) ?? '' })
  return {
    matter: vote.matter,
    inFavour: vote.in_favour,
    against: vote.against,
    abstained: vote.abstained,
    recused: vote.recused.map(named),
    opinions: vote.opinions.map(({ personId, wording }) => ({ ...named(personId), wording })),
    verdict: verdictOn(rule, electorate, vote),
    document: rule?.document ?? '',
    clause: rule?.clause ?? '',
  }
}
