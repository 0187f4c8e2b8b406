import { useState } from 'react'
import type { Meeting } from './meeting.ts'

export interface MinutesDraft {
  summary?: string
  agenda?: Array<{ id?: string; title: string; firstAgenda?: boolean; record?: string }>
  decisions?: Array<{ id?: string; wording: string; ownerId?: string; dueOn?: string }>
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
    agenda:
      agenda.length > 0
        ? agenda.map(({ id, title, firstAgenda, record }) => ({ id, title, firstAgenda, record }))
        : [{ title: '', firstAgenda: firstAgendaRequired, record: '' }],
    decisions: decisions.map(({ id, wording, ownerId, dueOn }) => ({
      id,
      wording,
      ...(ownerId && { ownerId }),
      ...(dueOn && { dueOn }),
    })),
  }
}
