import type { api } from '../../../app/client.ts'
import type { Mark } from '../meeting.ts'

export type Proposal = Awaited<ReturnType<typeof api.meetingRecords.proposal>>
export type ProposedPerson = Proposal['people'][number]

export interface VoteDraft {
  inFavour?: number | null
  against?: number | null
  abstained?: number | null
  matter?: string
  recused?: string[]
  /** Written opinions of people who did not come; recorded, not counted. */
  opinions?: Array<{ personId: string; wording: string }>
}

export interface ItemDraft {
  title: string
  firstAgenda?: boolean
  studyText?: string
  presenterId?: string
  record?: string
  parked?: boolean
  parkedItemId?: string
  parkedTimes?: number
  vote?: VoteDraft
}

/** The fields of the page besides the marks. */
export interface RecordDraft {
  title: string
  place?: string
  startTime: string
  endTime?: string
  chairId?: string
  recorderId?: string
  lateEntryReason?: string
  agenda: ItemDraft[]
  decisions?: Array<{ wording: string; ownerId?: string; dueOn?: string; measure?: boolean }>
}

export type Marks = Readonly<Record<string, { state: Mark; note?: string }>>

/** What the page starts with: everything the last meeting, the backlog and the posts already say. */
export function draftOf(proposal: Proposal): RecordDraft {
  const first: ItemDraft[] = proposal.firstAgendaRequired ? [{ title: '第一议题', firstAgenda: true }] : []
  const waiting = proposal.agenda.map(({ title, parkedItemId, parkedTimes }) => ({
    title,
    parkedTimes,
    ...(parkedItemId && { parkedItemId }),
  }))
  return {
    title: proposal.title,
    startTime: proposal.startsAt,
    ...(proposal.place && { place: proposal.place }),
    ...(proposal.chairId && { chairId: proposal.chairId }),
    ...(proposal.recorderId && { recorderId: proposal.recorderId }),
    agenda: [...first, ...waiting, ...(waiting.length === 0 ? [{ title: '' }] : [])],
  }
}

/** Hands as the contract takes them; without a single hand there was no vote. */
export function votePart(vote: VoteDraft | undefined) {
  const hands = { inFavour: vote?.inFavour ?? 0, against: vote?.against ?? 0, abstained: vote?.abstained ?? 0 }
  if (hands.inFavour + hands.against + hands.abstained === 0) return {}
  return {
    vote: {
      ...hands,
      ...(vote?.matter && { matter: vote.matter }),
      recused: vote?.recused ?? [],
      opinions: vote?.opinions ?? [],
    },
  }
}

/** The page as one call. */
export function sent(draft: RecordDraft, marks: Marks, on: string) {
  const at = (time: string) => `${on}T${time}:00+08:00`
  return {
    title: draft.title,
    ...(draft.place && { place: draft.place }),
    startsAt: at(draft.startTime),
    ...(draft.endTime && { endsAt: at(draft.endTime) }),
    chairId: draft.chairId ?? '',
    recorderId: draft.recorderId ?? '',
    ...(draft.lateEntryReason && { lateEntryReason: draft.lateEntryReason }),
    marks: Object.entries(marks).map(([personId, { state, note }]) => ({ personId, state, ...(note && { note }) })),
    agenda: draft.agenda.map((item, position) => ({
      title: item.title,
      firstAgenda: position === 0 && item.firstAgenda === true,
      ...(item.studyText && { studyText: item.studyText }),
      ...(item.presenterId && { presenterId: item.presenterId }),
      record: item.record ?? '',
      parked: item.parked === true,
      ...(item.parkedItemId && { parkedItemId: item.parkedItemId }),
      ...votePart(item.vote),
    })),
    decisions: (draft.decisions ?? []).map(({ wording, ownerId, dueOn, measure }) => ({
      wording,
      ...(ownerId && { ownerId }),
      ...(dueOn && { dueOn }),
      ...(measure && { agendaPosition: 1 }),
    })),
  }
}
