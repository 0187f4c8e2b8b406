import type { AgendaInput } from '@tongxin/contract/meeting-shapes'
import { wasInTheRoom } from '@tongxin/domain/meetings/attendance'
import {
  decideVote,
  isProbationary,
  mayBeHeld,
  fewest,
  speakingOrder,
  type Electorate,
  type VoteVerdict,
} from '@tongxin/domain/meetings/voting'
import { lawOf, type VotingRule } from '@tongxin/domain/meetings/voting-law'
import type { MeetingKind, Pack, VotingSource } from '@tongxin/domain/pack/pack'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema, Tx } from '../../platform/db/database.ts'
import { dueByDefault, peopleInvited } from './invited.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'

interface Voter {
  personId: string
  name: string
  probationary: boolean
  inTheRoom: boolean
}

export interface Votership extends Electorate {
  /** In leadership order. */
  voters: Voter[]
  probationary: Voter[]
}

/**
 * Who has a vote at a meeting on its day: those due, without probationary members where the body is the Party's.
 * `body` counts everybody the kind calls by itself on that day, whether this meeting called them or not.
 */
export async function votershipOf(db: Reader, pack: Pack, meeting: MeetingRow): Promise<Votership> {
  const { rows } = await sql<{
    person_id: string
    name: string
    state: string | null
    party_joined_on: string | null
    party_probationary_until: string | null
  }>`
    select attendance.person_id, person.name, attendance.state, person.party_joined_on, person.party_probationary_until
    from attendance join person on person.committee_id = attendance.committee_id and person.id = attendance.person_id
    where attendance.committee_id = ${meeting.committee_id} and attendance.meeting_id = ${meeting.id} and attendance.due_as = 'due'
    order by person.rank_no, person.id`.execute(db)
  const people = rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    probationary:
      meeting.party_internal && isProbationary(row.party_joined_on, row.party_probationary_until, meeting.held_on),
    inTheRoom: row.state !== null && wasInTheRoom(row.state as never),
  }))
  const voters = people.filter(({ probationary }) => !probationary)
  const kind = kindOf(pack, meeting.kind)
  return {
    voters,
    probationary: people.filter(({ probationary }) => probationary),
    due: voters.length,
    present: voters.filter(({ inTheRoom }) => inTheRoom).length,
    body: kind && countsTheBody(kind) ? await bodyOf(db, pack, meeting, kind) : voters.length,
  }
}

function countsTheBody({ voting }: MeetingKind): boolean {
  if (!voting) return false
  const { quorum, pass } = ruleOf(voting.by)
  return quorum.of === 'body' || pass.of === 'body'
}

async function bodyOf(db: Reader, pack: Pack, meeting: MeetingRow, kind: MeetingKind): Promise<number> {
  const unit = await db
    .selectFrom('unit')
    .select('kind')
    .where('committee_id', '=', meeting.committee_id)
    .where('id', '=', meeting.unit_id)
    .executeTakeFirstOrThrow()
  const convening = {
    committeeId: meeting.committee_id,
    unitId: meeting.unit_id,
    unitKind: unit.kind,
    on: meeting.held_on,
  }
  return (await peopleInvited(db, pack, convening, dueByDefault(kind, meeting.unit_id))).length
}

export function ruleOf(source: VotingSource): VotingRule {
  return 'law' in source ? lawOf(source.law) : source.rule
}

/** The rule of a vote: the matter's own where the pack names one. */
export function ruleOfVote(kind: MeetingKind | undefined, matter: string | null): VotingRule | null {
  if (!kind?.voting) return null
  return ruleOf(kind.voting.matters.find(({ key }) => key === matter)?.by ?? kind.voting.by)
}

/** What a vote came to; a kind without a rule takes note of hands and decides nothing by them. */
export function verdictOn(rule: VotingRule | null, electorate: Votership, vote: VoteRow): VoteVerdict {
  const stepped = electorate.voters.filter(({ personId, inTheRoom }) => inTheRoom && vote.recused.includes(personId))
  if (rule)
    return decideVote(rule, electorate, {
      inFavour: vote.in_favour,
      against: vote.against,
      abstained: vote.abstained,
      recused: stepped.length,
    })
  const presentCounted = electorate.present - stepped.length
  return {
    valid: false,
    passed: null,
    reason: 'no_rule',
    quorumNeeded: 0,
    presentCounted,
    neededInFavour: 0,
    base: 0,
    baseKind: 'due',
  }
}

/** The order of speaking by name, the head last, where the rule of the kind says so. */
export function orderOfSpeaking(
  kind: MeetingKind | undefined,
  { voters }: Votership,
  headId: string | null,
): string[] | null {
  if (!kind?.voting || !ruleOf(kind.voting.by).headSpeaksLast) return null
  const names = new Map(voters.map(({ personId, name }) => [personId, name]))
  const order = speakingOrder(
    voters.map(({ personId }) => personId),
    headId,
  )
  return order.flatMap((id) => names.get(id) ?? [])
}

/** Where the law asks for a share of those due to hold the meeting at all: what is lacking, or `null`. */
export function shortfallOf(kind: MeetingKind | undefined, electorate: Electorate) {
  if (!kind?.heldOnlyBy) return null
  const rule = lawOf(kind.heldOnlyBy)
  if (mayBeHeld(rule, electorate)) return null
  return { needed: fewest(rule.quorum.share, electorate.due), present: electorate.present, document: rule.document }
}

export type VoteRow = Omit<Selectable<Schema['vote']>, 'opinions'> & {
  opinions: Array<{ personId: string; wording: string }>
}

export async function votesOf(db: Reader, meeting: Pick<MeetingRow, 'committee_id' | 'id'>): Promise<VoteRow[]> {
  const rows = await db
    .selectFrom('vote')
    .selectAll()
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .execute()
  return rows as unknown as VoteRow[]
}

/** Votes go with their items: what the minutes do not bring again is gone. A vote without hands is none. */
export async function saveVotes(
  tx: Tx,
  meeting: Pick<MeetingRow, 'committee_id' | 'id'>,
  items: ReadonlyArray<AgendaInput & { id: string }>,
): Promise<void> {
  const rows = items.flatMap(({ id, vote }) =>
    vote && vote.inFavour + vote.against + vote.abstained > 0
      ? [
          {
            committee_id: meeting.committee_id,
            meeting_id: meeting.id,
            agenda_item_id: id,
            matter: vote.matter ?? null,
            in_favour: vote.inFavour,
            against: vote.against,
            abstained: vote.abstained,
            recused: vote.recused,
            opinions: JSON.stringify(vote.opinions),
          },
        ]
      : [],
  )
  if (rows.length > 0) await tx.insertInto('vote').values(rows).execute()
}
