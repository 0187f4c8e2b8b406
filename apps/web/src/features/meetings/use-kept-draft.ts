import { useState } from 'react'
import type { Meeting } from './meeting.ts'
import type { VoteDraft } from './record/record-draft.ts'

export interface ItemDraft {
  id?: string
  title: string
  firstAgenda?: boolean
  studyText?: string
  presenterId?: string
  presenterPost?: string
  plannedAt?: string
  record?: string
  parked?: boolean
  parkedItemId?: string
  vote?: VoteDraft
}

export interface MinutesDraft {
  summary?: string
  agenda?: ItemDraft[]
  decisions?: Array<{ id?: string; wording: string; ownerId?: string; dueOn?: string; measure?: boolean }>
}

/** Keeps what is typed on this device until it is saved: a crash, a closed page or a refusal loses nothing. */
export function useKeptDraft(meeting: Meeting) {
  const key = `tongxin.minutes.${meeting.id}.${meeting.version}`
  const [start] = useState(() => read(key))
  return {
    initial: start ?? draftOf(meeting),
    restored: start !== null,
    keep: (draft: MinutesDraft) => localStorage.setItem(key, JSON.stringify(draft)),
    forget: () => localStorage.removeItem(key),
  }
}

function read(key: string): MinutesDraft | null {
  const kept = localStorage.getItem(key)
  return kept ? (JSON.parse(kept) as MinutesDraft) : null
}

function draftOf({ summary, agenda, decisions, firstAgendaRequired }: Meeting): MinutesDraft {
  return {
    summary,
    agenda: agenda.length > 0 ? agenda.map(itemOf) : [{ title: '', firstAgenda: firstAgendaRequired, record: '' }],
    decisions: decisions.map(({ id, wording, ownerId, dueOn, agendaItemId }) => ({
      id,
      wording,
      ...(ownerId && { ownerId }),
      ...(dueOn && { dueOn }),
      measure: agendaItemId !== null && agendaItemId === agenda[0]?.id && agenda[0].firstAgenda,
    })),
  }
}

function itemOf(item: Meeting['agenda'][number]): ItemDraft {
  const { id, title, firstAgenda, record, parked, vote } = item
  return {
    id,
    title,
    firstAgenda,
    record,
    parked,
    ...(item.studyText && { studyText: item.studyText }),
    ...(item.presenterId && { presenterId: item.presenterId }),
    ...(item.plannedAt && { plannedAt: item.plannedAt }),
    ...(item.parkedItemId && { parkedItemId: item.parkedItemId }),
    ...(vote && {
      vote: {
        inFavour: vote.inFavour,
        against: vote.against,
        abstained: vote.abstained,
        ...(vote.matter && { matter: vote.matter }),
        recused: vote.recused.map(({ personId }) => personId),
        opinions: vote.opinions.map(({ personId, wording }) => ({ personId, wording })),
      },
    }),
  }
}
